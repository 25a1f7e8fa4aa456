/** Colours, type, the frame of a page and its headings, as the style sheet of a release has it. */
export const pageStyle = /* css */ `
:root {
  color-scheme: light dark;
  --song: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --hei: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  --paper: #faf8f4;
  --leaf: #fffefb;
  --ink: #1e2328;
  --ink-2: #545c67;
  --rule: #ddd8ce;
  --cinnabar: #b3372b;
  --river: #1f5f8b;
  --teal: #17705e;
  --amber: #855400;
  --red: #a93227;
  --grey: #5f6672;
  --glow: #f3e7cf;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191d;
    --leaf: #1c2025;
    --ink: #e6e3dc;
    --ink-2: #a9b1bc;
    --rule: #383e46;
    --cinnabar: #e5857a;
    --river: #8dbfe3;
    --teal: #62c9b1;
    --amber: #dfab4d;
    --red: #ec948a;
    --grey: #a3abb6;
    --glow: #3d3420;
  }
}
* {
  box-sizing: border-box;
}
html {
  font: 17px / 1.8 var(--song);
  color: var(--ink);
  background: var(--paper);
  text-spacing-trim: trim-start;
  -webkit-text-size-adjust: 100%;
}
html:lang(en) {
  --song: Georgia, "Liberation Serif", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --hei: "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif;
  line-height: 1.65;
}
html:lang(en) [lang|="zh"] {
  font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
}
body {
  margin: 0;
}
a {
  color: var(--river);
  text-underline-offset: 0.2em;
  text-decoration-thickness: 1px;
}
a:focus-visible,
summary:focus-visible,
button:focus-visible,
input:focus-visible,
[tabindex]:focus-visible {
  outline: 3px solid var(--river);
  outline-offset: 2px;
}
.skip {
  position: absolute;
  left: -999px;
  top: 0;
  padding: 10px 16px;
  background: var(--leaf);
  z-index: 2;
}
.skip:focus {
  left: 0;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
[hidden] {
  display: none !important;
}
.masthead,
main,
.colophon {
  max-width: 72rem;
  margin-inline: auto;
  padding-inline: 24px;
}
.masthead {
  display: grid;
  grid-template-columns: 1fr auto;
  gap: 0 24px;
  padding-top: 14px;
  font: 15px / 1.6 var(--hei);
  border-bottom: 1px solid var(--rule);
}
.masthead p {
  margin: 0;
}
.masthead-name a {
  display: inline-block;
  padding-block: 8px;
  color: inherit;
  text-decoration: none;
  font-weight: 700;
}
.plan-title {
  margin-inline-start: 0.6em;
  font-weight: 400;
  color: var(--ink-2);
}
.masthead-tools {
  display: flex;
  gap: 18px;
}
.masthead-tools a {
  padding-block: 8px;
}
.menu {
  grid-column: 1 / -1;
}
.menu ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 18px;
  margin: 0;
  padding: 0;
  list-style: none;
}
.menu a {
  display: inline-block;
  min-width: 24px;
  padding: 9px 0 7px;
  border-bottom: 3px solid transparent;
  color: inherit;
  text-decoration: none;
}
.menu a:hover {
  text-decoration: underline;
}
.menu [aria-current] {
  border-color: var(--cinnabar);
  font-weight: 700;
}
.masthead .simulated {
  grid-column: 1 / -1;
  padding-block: 6px;
  color: var(--cinnabar);
  font: 700 14px / 1.6 var(--hei);
}
main {
  padding-block: 12px 40px;
}
main:focus {
  outline: none;
}
h1,
h2,
h3,
h4 {
  line-height: 1.4;
  text-wrap: balance;
}
h1 {
  margin: 28px 0 8px;
  font-size: 28px;
}
h2 {
  margin: 40px 0 10px;
  font-size: 21px;
}
h3 {
  margin: 28px 0 6px;
  font-size: 18px;
}
h4 {
  margin: 22px 0 4px;
  font-size: 17px;
}
h2 small,
h3 small {
  margin-inline-start: 0.5em;
  font: 14px var(--hei);
  color: var(--ink-2);
}
p,
ul,
ol,
dl {
  margin: 8px 0;
}
main > p:not(.take-part),
main > section > p,
main > ul,
.page-head p,
.columns p {
  max-width: 40em;
}
.lede {
  color: var(--ink-2);
}
small,
.faint,
.downloads,
.take-part,
.colophon,
.tags {
  font-family: var(--hei);
  font-size: 14px;
}
small,
.faint,
.colophon,
.tags,
figcaption {
  color: var(--ink-2);
}
.tags > * + *::before {
  display: inline-block;
  content: " · ";
  white-space: pre;
}
.figure,
.number,
table,
dd {
  font-variant-numeric: tabular-nums lining-nums;
}
`;
