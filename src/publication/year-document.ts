import { xmlText } from '../basis/index.ts';
import type { OfficialBlock, OfficialDocument } from './official-document.ts';
import type { Language } from './table.ts';
import { yearTexts } from './words/year-titles.ts';
import { yearHead, yearTables, type YearEdition, type YearTable } from './year-edition.ts';

const blocksOf = ({ name, heads, rows }: YearTable, language: Language): readonly OfficialBlock[] => [
  { kind: 'heading', level: 1, text: name },
  rows.length === 0
    ? { kind: 'paragraph', text: yearTexts.none[language] }
    : { kind: 'table', head: heads.map(({ title }) => title), widths: heads.map(({ width }) => width), rows: rows.map((row) => row.map(xmlText)) },
];

/** The year's three tables as an official document (公文), tables editable; simulated regions are marked on every page. */
export const yearDocument = (edition: YearEdition, language: Language): OfficialDocument => {
  const { title, facts } = yearHead(edition, language);
  return {
    title,
    blocks: [
      { kind: 'title', text: xmlText(title) },
      { kind: 'number', text: xmlText(facts) },
      ...yearTables(edition, language).flatMap((table) => blocksOf(table, language)),
    ],
    ...(edition.region.simulated === true ? { mark: yearTexts.simulated[language] } : {}),
    ...(edition.generator === undefined ? {} : { creator: edition.generator }),
  };
};
