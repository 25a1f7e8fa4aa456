/** Tables, as the style sheet of a release has them. */
export const tableStyle = /* css */ `
table {
  width: 100%;
  border-collapse: collapse;
  font: 14px / 1.65 var(--hei);
}
caption {
  padding-block: 6px;
  text-align: start;
  font-weight: 700;
}
th,
td {
  padding: 8px 12px 8px 0;
  border-bottom: 1px solid var(--rule);
  text-align: start;
  vertical-align: top;
}
thead th {
  color: var(--ink-2);
  font-weight: 400;
  border-bottom-color: var(--ink-2);
}
tbody th {
  font-weight: 400;
}
tr.group th {
  padding-top: 20px;
  font-weight: 700;
}
td small,
th small,
dd small {
  display: block;
  font-size: 13px;
}
th small.binding {
  display: inline-block;
}
.number {
  text-align: end;
}
td.number,
th.number {
  padding-inline-end: 24px;
}
.tally {
  max-width: 40em;
  margin-block: 14px;
}
.tally th:first-child {
  width: 60%;
}
.table-scroll {
  overflow-x: auto;
}
`;
