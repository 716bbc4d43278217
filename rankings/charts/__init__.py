"""Charts: one record per chart, and everything that is drawn from it (no Django).

    small inputs -> `…_info` -> `…_svg`      the first view, in the HTML, before any script
                             -> `…_figure`   the Plotly figure that takes over when the reader touches it
                             -> `…_table`    the same figures as rows

- `record`: the inputs and the answers; `labels`: the few words and signs of a chart, vi and en
- `scales`, `svg`, `frame`, `theme`: numbers to places, elements, the image around them, the look of figures
- `stops`: the points of an image that keys and pointers reach, each naming its cell of the table
- `score_history` and `rank_history` (both by `history`, `history_svg`, `history_figure`), `strip`, `slope`,
  `sparkline`: the charts
- `pillars`, `dumbbell` and `dots` (all by `rows`): the images of tables that pages draw themselves, without a Plotly
  figure
- `map`, `map_svg`: a class for each province, drawn as shapes or tiles, without one either
- `chart`: an info made into the whole that a template shows
"""
