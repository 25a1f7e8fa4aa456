/** Phones and paper, as the style sheet of a release has it. */
export const narrowStyle = /* css */ `
@media screen and (max-width: 44rem) {
  html {
    font-size: 16px;
  }
  .masthead,
  main,
  .colophon {
    padding-inline: 16px;
  }
  .masthead {
    grid-template-columns: 1fr;
  }
  .plan-title {
    display: block;
    margin: 0;
  }
  .masthead-tools {
    order: 2;
  }
  .menu a {
    padding-block: 10px 8px;
  }
  h1,
  .title-page h1 {
    font-size: 24px;
  }
  .facts > div,
  .meanings > div {
    grid-template-columns: 1fr;
    gap: 0;
  }
  .chart.wide {
    display: none;
  }
  .chart.narrow {
    display: block;
  }
  .stacked,
  .stacked caption,
  .stacked tbody,
  .stacked tr,
  .stacked td,
  .stacked th {
    display: block;
  }
  .stacked thead {
    display: none;
  }
  .stacked tr {
    padding-block: 10px;
    border-bottom: 1px solid var(--rule);
  }
  .stacked td,
  .stacked tbody th {
    padding: 2px 0;
    border: 0;
    text-align: start;
  }
  .stacked tbody th {
    font-size: 16px;
  }
  .stacked td[data-label]::before {
    content: attr(data-label) " ";
    color: var(--ink-2);
  }
}
@media print {
  html {
    font-size: 11pt;
    background: none;
    color: #000;
  }
  .skip,
  .menu,
  .masthead-tools,
  .take-part,
  .downloads,
  .around,
  .search {
    display: none;
  }
  .masthead {
    grid-template-columns: 1fr;
  }
  .chart.wide {
    max-height: 9cm;
  }
  main,
  .masthead,
  .colophon {
    max-width: none;
    padding-inline: 0;
  }
  tr,
  figure,
  blockquote {
    break-inside: avoid;
  }
  h1,
  h2,
  h3 {
    break-after: avoid;
  }
  thead {
    display: table-header-group;
  }
  a {
    color: inherit;
  }
  a[href^="http"]::after {
    content: " (" attr(href) ")";
    font-size: 9pt;
  }
}
`;
