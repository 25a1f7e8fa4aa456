export { sourceSpan } from './flow.ts';
export type { Flow } from './flow.ts';
export { flowOf } from './flow-of.ts';
export { ordinalValue } from './ordinal.ts';
export { parse } from './parse.ts';
export type {
  Block, Box, Caption, Cell, Contents, ContentsEntry, Furniture, Glossary, Heading, OutlineLevel, Paragraph, Row, Table, Tree,
} from './tree.ts';
