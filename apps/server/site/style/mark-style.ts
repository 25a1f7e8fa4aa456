/** Marks, verdicts, facts and quotes, as the style sheet of a release has them. */
export const markStyle = /* css */ `
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
`;
