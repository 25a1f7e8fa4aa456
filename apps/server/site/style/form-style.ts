/** The search field, what is empty, and the foot of a page, as the style sheet of a release has them. */
export const formStyle = /* css */ `
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
