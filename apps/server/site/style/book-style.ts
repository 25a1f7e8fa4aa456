/** Contents and text of the plan, as the style sheet of a release has them. */
export const bookStyle = /* css */ `
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
`;
