"""A chart as a file that stands alone: the page's own image with all that stands around it there (no Django).

- `style`: the rules and the light colours of the pages' style sheets, as plain CSS
- `sheet`: title, sentence, image, signs, source and address as one SVG
- `png`: that SVG as pixels, with the fonts beside it
- `plain_table`: the chart's table with numbers for programs
"""
