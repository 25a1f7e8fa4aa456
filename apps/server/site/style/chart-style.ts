/** Charts, as the style sheet of a release has them. */
export const chartStyle = /* css */ `
.chart-figure {
  margin: 8px 0;
}
.chart {
  display: block;
  max-width: 100%;
  height: auto;
  font-family: var(--hei);
  font-variant-numeric: tabular-nums lining-nums;
}
.chart.narrow {
  display: none;
}
figcaption {
  font: 13px / 1.6 var(--hei);
}
.chart .axes,
.chart .label.of-path,
.chart .label.of-base,
.chart .interval {
  fill: var(--ink-2);
}
.chart .axis,
.chart .zero,
.chart .path,
.chart .missing,
.chart .base,
.chart .ghost,
.chart .as-of {
  stroke: var(--ink-2);
}
.chart .hairline {
  stroke: var(--rule);
}
.chart .axis-break,
.chart .target {
  stroke: var(--ink);
}
.chart .target,
.chart .label.of-target {
  fill: var(--ink);
}
.chart .observed,
.chart .bound,
.chart .fan-middle,
.chart .figure-mark {
  stroke: var(--river);
}
.chart .fan,
.chart .figure-mark,
.chart .label.of-observed,
.chart .label.of-forecast {
  fill: var(--river);
}
.chart .figure-mark.preliminary,
.chart .base {
  fill: var(--paper);
}
.chart .definition-cut {
  stroke: var(--cinnabar);
}
.chart .labels {
  stroke: var(--paper);
}
.chart .label.of-cut,
.chart .simulated-mark {
  fill: var(--cinnabar);
}
`;
