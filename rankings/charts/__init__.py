"""Charts: one record per chart, and everything that is drawn from it (no Django).

    small inputs -> `…_info` -> `…_svg`      the first view, in the HTML, before any script
                             -> `…_figure`   the Plotly figure that takes over when the reader touches it
                             -> `…_table`    the same figures as rows

- `record`: the inputs and the answers; `labels`: the few words of a chart, vi and en
- `scales`, `svg`, `theme`: numbers to places, elements, the base layout of figures
- `history` (behind `score_history` and `rank_history`), `pillars`, `dumbbell`, `strip`, `slope`, `sparkline`: the charts
- `chart`: an info to the whole that a template shows
"""
