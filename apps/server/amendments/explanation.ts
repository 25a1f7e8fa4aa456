import { amendedTargetText, type Amendment, type DoubleBaseline } from '../../../src/evaluation/index.ts';
import type { OfficialBlock, OfficialDocument } from '../../../src/publication/index.ts';
import type { RegionContext } from '../region/index.ts';
import { observedText, shareText } from './baseline-table.tsx';
import { explanationText as text, longDay } from './words/explanation.ts';
import { amendmentWords } from './words/index.ts';

const paragraphs = (words: string | undefined): readonly OfficialBlock[] =>
  (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));

/** 调整说明: why, what (before, after, reason), what it does to progress, how it was linked and heard, and what approved it. Official documents are in Chinese. */
export const explanationDocument = ({ region, plan }: RegionContext, amendment: Amendment, both: readonly DoubleBaseline[]): OfficialDocument => {
  const words = amendmentWords('zh');
  const { title, basis, reason, special, changes, argument, hearing, linkage, meeting, approval, effective } = amendment;
  const head = (level: 1 | 2, heading: string): OfficialBlock => ({ kind: 'heading', level, text: heading });
  const blocks: OfficialBlock[] = [
    { kind: 'title', text: text.title(title) },
    ...(approval === undefined
      ? [{ kind: 'number', text: text.draft(words.states[amendment.state]) } as const]
      : [{ kind: 'number', text: approval.document } as const]),
    { kind: 'paragraph', text: text.about(region.name, plan.title, changes.length) },
    head(1, text.why),
    { kind: 'paragraph', text: text.basis(words.bases[basis]) },
    ...paragraphs(reason),
    ...paragraphs(special),
    head(1, text.what),
    { kind: 'caption', text: text.table },
    {
      kind: 'table',
      head: text.columns,
      widths: [1, 4, 4, 4, 6],
      rows: changes.map((change, i) => [
        String(i + 1),
        `${change.name}${change.unit === undefined ? '' : `（${change.unit}）`}${change.binding ? `\n${words.binding}` : ''}`,
        change.before ?? text.none,
        change.target === undefined ? (change.after ?? words.kinds.removed) : amendedTargetText(change.target),
        change.reason ?? '',
      ]),
    },
    ...(both.length === 0
      ? []
      : ([
          head(1, text.progress),
          ...both.map((one) => ({
            kind: 'paragraph',
            text:
              one.before.standing.observed === undefined
                ? text.noFigure(one.item.name)
                : text.both(
                    one.item.name,
                    observedText(one),
                    one.before.target,
                    shareText(one.before.standing.done),
                    one.after.target,
                    shareText(one.after.standing.done),
                  ),
          })),
        ] as OfficialBlock[])),
    head(1, text.steps),
    ...(argument === undefined ? [] : [head(2, text.argument), ...paragraphs(argument.text)]),
    ...(hearing === undefined
      ? []
      : [
          head(2, text.hearing),
          { kind: 'paragraph', text: text.heard(longDay(hearing.from), longDay(hearing.until)) } as const,
          ...paragraphs(hearing.summary),
        ]),
    ...(linkage === undefined
      ? []
      : [
          head(2, text.linkage),
          ...(linkage.found.length === 0 ? [{ kind: 'paragraph', text: text.noLinkage } as const] : []),
          ...linkage.found.map(({ name, text: found }): OfficialBlock => ({ kind: 'paragraph', text: text.found(name, found) })),
          ...paragraphs(linkage.text),
        ]),
    ...(meeting === undefined ? [] : [head(2, text.meeting), { kind: 'paragraph', text: text.met(longDay(meeting)) } as const]),
    ...(approval === undefined || effective === undefined
      ? []
      : [{ kind: 'paragraph', text: text.approved(longDay(approval.date), approval.document, longDay(effective)) } as const]),
  ];
  return { title: text.title(title), blocks, ...(region.simulated ? { mark: text.mark } : {}) };
};
