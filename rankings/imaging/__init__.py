"""What is drawn as a file that stands alone: a chart with all that stands around it on its page, a card (no Django).

- `style`: the rules and the light colours of the pages' style sheets, as plain CSS
- `sheet`: title, sentence, image, signs, source and address as one SVG
- `png`: that SVG as pixels, with the fonts beside it
- `plain_table`: the chart's table with numbers for programs
- `card`: what stands for a page where its address is shared; `card_bodies` what it shows, `card_history` its ranks
"""
