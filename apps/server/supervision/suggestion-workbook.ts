import type { PlainDate } from '../../../src/basis/index.ts';
import { dayAt } from '../../../src/delivery/index.ts';
import { isSuggestionLate, type Suggestion, type SupervisionSetting } from '../../../src/participation/index.ts';
import { guarded, type SheetCell, type Workbook } from '../../../src/publication/index.ts';
import type { Language } from '../words/index.ts';
import { supervisionWords } from './words/index.ts';
import { registerTitles as titles } from './words/workbook.ts';

export type SuggestionRegister = {
  readonly region: { readonly name: string; readonly simulated?: boolean };
  readonly plan: string;
  readonly day: PlainDate;
  readonly suggestions: readonly { readonly body: Suggestion }[];
  readonly setting: SupervisionSetting;
  readonly nameOf: (unit: string) => string;
};

type Title = keyof typeof titles;
const HEADS: readonly Title[] = [
  'number',
  'kind',
  'name',
  'text',
  'by',
  'date',
  'lead',
  'support',
  'hard',
  'due',
  'late',
  'state',
  'answered',
  'class',
  'answer',
  'rating',
  'remark',
];

/** 建议提案办理台账 on one sheet; texts that a spreadsheet would take for a formula are made harmless. */
export const suggestionWorkbook = ({ region, plan, day, suggestions, setting, nameOf }: SuggestionRegister, language: Language): Workbook => {
  const words = supervisionWords(language);
  const said = (key: Title): string => titles[key][language];
  const mark = region.simulated === true ? said('simulated') : undefined;
  const title = [region.name, mark === undefined || region.name.includes(mark) ? undefined : mark, said('title')].filter(Boolean).join(' ');
  const facts = [plan, `${said('exported')} ${day}`, ...(mark === undefined ? [] : [said('simulatedNotice')])].join(' · ');
  const text = (cell: string | undefined): SheetCell => (cell === undefined ? undefined : guarded(cell));
  const rows = suggestions.map(({ body }): readonly SheetCell[] => {
    const { answer, rating } = body;
    return [
      text(body.number),
      words.suggestionKinds[body.kind],
      text(body.title),
      text(body.text),
      text(body.by.join('、')),
      body.date,
      text(body.lead === undefined ? undefined : nameOf(body.lead)),
      text((body.support ?? []).map(nameOf).join('、')),
      body.hard === true ? said('yes') : '',
      body.due,
      isSuggestionLate(body, day) ? said('yes') : '',
      words.suggestionStates[body.state],
      answer === undefined ? undefined : dayAt(answer.at),
      answer?.class === undefined ? undefined : text(`${answer.class} ${setting.classes[answer.class]}`),
      text(answer?.text),
      rating === undefined ? undefined : words.ratings[rating.result],
      text(rating?.text),
    ];
  });
  return {
    title,
    sheets: [
      {
        name: said('title').slice(0, 31),
        widths: [14, 14, 36, 50, 24, 12, 18, 24, 8, 12, 8, 12, 12, 30, 50, 12, 30],
        head: 3,
        rows: [[{ value: title, style: 'title' }], [{ value: facts, style: 'note' }], HEADS.map(said), ...rows],
        ...(mark === undefined ? {} : { mark }),
      },
    ],
  };
};
