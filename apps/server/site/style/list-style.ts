/** The first page, ways onwards and lists, as the style sheet of a release has them. */
export const listStyle = /* css */ `
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
.gaps {
  max-width: 56em;
  padding: 0;
  list-style: none;
}
.gaps li {
  padding-block: 6px;
  border-bottom: 1px solid var(--rule);
}
.gaps small {
  display: block;
}
`;
