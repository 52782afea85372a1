"""How a worksheet looks on paper and on a screen. All in ASCII, and nothing is loaded."""

_LONGEST_FOOT = 45

STYLE = """\
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem; max-width: 46rem;
  font: 1rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 1.5rem; line-height: 1.2; }
h2 { margin: 1.5rem 0 .75rem; font-size: 1.15rem; }
p { margin: .25rem 0; }
article + article { margin-top: 3rem; padding-top: 2rem; border-top: 1px solid; }
.top { display: flex; justify-content: space-between; align-items: start; gap: 1.5rem; }
.score {
  flex: none; margin: 0; padding: .35rem .75rem; border: 1.5px solid; border-radius: .25rem;
  white-space: pre;
}
.score b { padding-left: 3rem; font-weight: normal; }
.version, .subject { font-size: 1.15rem; font-weight: bold; }
.fields { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 1rem 0 1.5rem; }
.field { display: flex; flex: 1 1 8rem; gap: .5rem; margin: 0; padding-top: .5rem; }
.field:first-child { flex: 3 1 16rem; }
.field::after { content: ""; flex: 1; border-bottom: 1px solid; }
.questions, .notes { margin: 0; padding-left: 2.25rem; }
.questions > li, .notes > li { margin-bottom: 1.25rem; padding-left: .25rem; }
.questions > li::marker, ol.notes > li::marker { font-weight: bold; }
.stem { margin: 0; font-weight: 600; }
.stem, .text { white-space: pre-wrap; text-align: left; }
.several { font-style: italic; }
.options { margin: .5rem 0 0; padding: 0; list-style: none; }
.options > li {
  display: grid; grid-template-columns: auto 1.25rem 1fr; align-items: start;
  padding: .2rem 0; break-inside: avoid;
}
.options > li::before {
  content: ""; width: 1.15rem; height: 1.15rem; margin: .1rem .6rem 0 0;
  border: 1.5px solid; border-radius: .15rem;
}
.letter { font-weight: 600; }
.options .text { margin: 0; }
table { margin: 0 0 .75rem; border-collapse: collapse; break-inside: avoid; }
th, td { padding: .2rem .5rem; min-width: 2.4rem; border: 1px solid; text-align: center; }
td { font-weight: bold; }
th { font-weight: normal; }
th:first-child { max-width: 14rem; text-align: left; overflow-wrap: anywhere; }
.strips { margin-top: 1rem; overflow-x: auto; overflow-wrap: normal; }
ul.notes, ul.notes > li { padding-left: 0; list-style: none; }
.notes { margin-top: 1rem; }
.notes p { margin: .2rem 0; }
blockquote { margin: .4rem 0; padding-left: .75rem; border-left: 2px solid; }
mark { background: none; color: inherit; font-weight: bold; text-decoration: underline; }
@media (min-width: 34rem) { .short { columns: 2; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; background: #fff; color: #000; font-size: 11pt; }
  article + article { margin: 0; padding: 0; border: 0; break-before: page; }
  header { break-inside: avoid; }
  header, h2 { break-after: avoid; }
  .strips { overflow-x: visible; }
  .questions > li, .notes p, blockquote { break-inside: avoid; }
  .notes { font-size: 9.5pt; line-height: 1.35; }
  .notes .stem { break-after: avoid; }
}
@page { margin: 14mm 16mm 18mm; }"""


def page(name: str, left: str, right: str) -> str:
    """Return the rules by which elements of class `name` have a foot on every printed page."""
    font = "font: 8pt system-ui, sans-serif; vertical-align: top; padding-top: 4mm"
    return (
        f".{name} {{ page: {name}; }}\n"
        f"@page {name} {{\n"
        f"  @bottom-left {{ content: {quoted(left)}; {font}; text-align: left; }}\n"
        f"  @bottom-right {{ content: {quoted(right)}; {font}; text-align: right; }}\n"
        "}"
    )


def quoted(text: str) -> str:
    """Return `text`, cut to what fits, as a string of CSS.

    All but ASCII letters and digits is written by its number: neither CSS nor HTML can take any of
    it for its own (CSS Syntax Module Level 3, 4.3.7).
    """
    cut = text if len(text) <= _LONGEST_FOOT else f"{text[: _LONGEST_FOOT - 3]}..."
    return '"' + "".join(map(_escaped, cut)) + '"'


def _escaped(character: str) -> str:
    is_plain = character.isascii() and character.isalnum()
    return character if is_plain else f"\\{ord(character):x} "
