/** What stands on pages: marks, facts, tables, the book, lists, as the style sheet of a release has it. */
export const partStyle = /* css */ `
.title-page h1 {
  font-size: 32px;
}
.title-page .phrase {
  display: inline-block;
}
.ways a,
.take-part a,
.downloads a {
  display: inline-block;
  padding-block: 4px;
  margin-inline-end: 18px;
}
.ways a {
  font-family: var(--hei);
}
.take-part {
  margin-top: 28px;
  padding-top: 12px;
  border-top: 1px solid var(--rule);
}
.elapsed progress {
  width: min(20em, 60%);
  height: 12px;
  margin-inline-end: 12px;
  accent-color: var(--river);
}
.counts {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 26px;
  padding: 0;
  list-style: none;
  font-family: var(--hei);
  font-size: 15px;
}
.counts b {
  font-size: 20px;
}
.columns {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr));
  gap: 0 56px;
}
.columns.tight {
  gap: 0 40px;
  grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
}
.promised h3 {
  margin-block: 14px 4px;
}
.promised .counts {
  display: block;
  margin-block: 4px;
}
.promised .counts b {
  display: inline-block;
  min-width: 1.4em;
  text-align: end;
}
.counts.small b {
  font-size: 16px;
}
.files a {
  display: inline-block;
  padding-block: 2px;
  margin-inline-end: 16px;
}
.files a small {
  display: inline;
}
.lines {
  padding: 0;
  list-style: none;
}
.lines li {
  padding-block: 5px;
  border-bottom: 1px solid var(--rule);
}
.mark {
  white-space: nowrap;
  font-family: var(--hei);
  font-size: 15px;
}
.tone-good {
  color: var(--teal);
}
.tone-ahead {
  color: var(--river);
}
.tone-near {
  color: var(--amber);
}
.tone-bad {
  color: var(--red);
  font-weight: 700;
}
.tone-quiet,
.tone-empty {
  color: var(--grey);
}
.binding {
  margin-inline-start: 0.6em;
  padding: 0 5px;
  border: 1px solid var(--ink-2);
  border-radius: 2px;
  font-size: 12px;
  font-weight: 400;
  white-space: nowrap;
}
.verdict {
  display: flex;
  align-items: baseline;
  flex-wrap: wrap;
  gap: 4px 32px;
  font-family: var(--hei);
}
.verdict > .mark:first-child {
  font-size: 22px;
}
.promise {
  font-size: 20px;
}
.facts {
  display: grid;
  gap: 6px;
  max-width: 52em;
}
.facts > div {
  display: grid;
  grid-template-columns: 9em 1fr;
  gap: 16px;
}
.facts dt,
.meanings dt {
  font: 15px / 1.8 var(--hei);
  color: var(--ink-2);
}
.facts dd,
.meanings dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.meanings > div {
  display: grid;
  grid-template-columns: minmax(9em, 14em) 1fr;
  gap: 16px;
  padding-block: 6px;
  border-bottom: 1px solid var(--rule);
  max-width: 56em;
}
blockquote {
  margin: 10px 0;
  padding-inline-start: 16px;
  border-inline-start: 3px solid var(--rule);
  max-width: 40em;
}
blockquote p {
  margin: 4px 0;
}
.answer {
  max-width: 40em;
}
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
.table-scroll {
  overflow-x: auto;
}
.contents,
.contents ul {
  padding: 0;
  list-style: none;
}
.contents > li {
  padding-block: 8px;
  border-bottom: 1px solid var(--rule);
}
.contents > li > a {
  font-size: 19px;
}
.contents > li > small {
  margin-inline-start: 1em;
}
.contents ul {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 22px;
  font-size: 15px;
}
.contents ul a {
  display: inline-block;
  padding-block: 3px;
}
.around {
  display: flex;
  gap: 24px;
  margin-block: 12px;
  font: 14px var(--hei);
}
.around a {
  padding-block: 6px;
}
.book p {
  max-width: 38em;
  text-indent: 2em;
}
.book span:target,
.book tr:target,
.book :target > span,
li:target {
  background: var(--glow);
}
.book .number {
  text-align: start;
}
.book td.number {
  text-align: end;
}
.boxed {
  margin: 24px 0;
  padding: 4px 20px 12px;
  border: 1px solid var(--rule);
  background: var(--leaf);
}
.book .box-title {
  text-indent: 0;
  font: 700 16px / 1.6 var(--hei);
}
.notes {
  font: 13px / 1.6 var(--hei);
}
.notes ul {
  margin: 4px 0;
  padding: 0 0 0 12px;
  list-style: none;
  border-inline-start: 2px solid var(--rule);
}
.notes li {
  padding-block: 2px;
}
.notes a {
  display: inline-block;
  min-height: 24px;
}
.notes .mark {
  font-size: 13px;
}
@media (min-width: 64rem) {
  .passage {
    display: grid;
    grid-template-columns: minmax(0, 38em) minmax(12rem, 1fr);
    gap: 0 40px;
  }
  .notes {
    padding-top: 8px;
  }
}
.cards,
.tasks,
.entries {
  padding: 0;
  list-style: none;
}
.cards > li {
  padding-block: 12px;
  border-bottom: 1px solid var(--rule);
}
.cards h2,
.cards h3 {
  margin-top: 4px;
}
.tasks li,
.entries li {
  padding-block: 6px;
  border-bottom: 1px solid var(--rule);
}
.tasks p {
  margin: 2px 0;
  max-width: none;
}
.search {
  font: 16px var(--hei);
}
.search input,
.search button {
  min-height: 44px;
  padding: 6px 12px;
  border: 1px solid var(--ink-2);
  border-radius: 3px;
  background: var(--leaf);
  color: inherit;
  font: inherit;
}
.search label {
  display: block;
  padding-block: 6px;
}
.search-row {
  display: flex;
  gap: 8px;
  max-width: 32em;
}
.search input {
  flex: 1;
  min-width: 0;
}
.search button {
  flex: none;
  padding-inline: 22px;
  cursor: pointer;
}
.empty {
  padding-block: 20px;
  color: var(--ink-2);
}
code {
  font-size: 14px;
  overflow-wrap: anywhere;
}
summary {
  padding-block: 6px;
  cursor: pointer;
  font-family: var(--hei);
}
.colophon {
  padding-block: 16px 32px;
  border-top: 1px solid var(--rule);
}
`;
