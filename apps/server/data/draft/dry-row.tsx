import type { FC } from 'hono/jsx';
import { convertUnit } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { differenceText, figureText } from '../figure-text.ts';
import { basisName, itemName, measureOf, periodOf, sourceText } from '../names.ts';
import type { DataWords } from '../words/index.ts';
import { writes, type ComparedRow } from './comparison.ts';
import type { Entered } from './confirmation.ts';

type RowProps = { row: ComparedRow; words: DataWords; language: Language; entered: Entered | undefined; moved: boolean };

const Value: FC<{ figure: Parameters<typeof figureText>[0] & { readonly unit: string } }> = ({ figure }) => (
  <span class="figure">
    {figureText(figure)}
    {figure.value !== undefined && <small>{figure.unit}</small>}
  </span>
);

const difference = ({ head, observation }: ComparedRow): string => {
  if (head?.value === undefined || observation.value === undefined) return '';
  const before = head.unit === observation.unit ? head.value : convertUnit(head.value, head.unit, observation.unit);
  return before === undefined || before.equals(observation.value) ? '' : differenceText(before, observation.value);
};

const Asked: FC<RowProps> = ({ row, words, language, entered, moved }) => {
  const { dry } = words;
  const { n, change, head, observation } = row;
  const value = (name: string): string | undefined => entered?.fields[name];
  const needs = (name: string): boolean => entered?.missing.has(name) ?? false;
  return (
    <>
      {row.problems.map((problem) => (
        <p class="fault">{problem[language]}</p>
      ))}
      {row.overtaken && <p class="doubt">{dry.overtaken(`${figureText(row.overtaken)}${row.overtaken.unit}`, row.overtaken.known)}</p>}
      {row.dissent && (
        <p class="doubt">
          {(row.dissent.stronger ? dry.weaker : dry.stronger)(
            words.authorities[row.dissent.row.authority ?? 'statistics'],
            `${figureText(row.dissent.row)}${row.dissent.row.unit}`,
          )}
        </p>
      )}
      {moved && <p class="doubt">{dry.movedOn}</p>}
      {change === 'confirmed' && head && (
        <p>{head.status === observation.status ? dry.furtherSource : dry.statusChange(words.statuses[head.status], words.statuses[observation.status])}</p>
      )}
      {row.offers.length > 0 && observation.value !== undefined && (
        <p class="doubt">
          {dry.unitAsk}
          {row.offers.map((unit) => (
            <button type="submit" class="quiet" name="fix" value={`${n} ${unit}`} formnovalidate>
              {dry.unitFix(unit, figureText(observation))}
            </button>
          ))}
        </p>
      )}
      {row.findings.map((finding) => {
        const name = `accept.${finding.n}`;
        return (
          <div class="asked">
            <label for={name}>
              <span class="doubt">
                {dry.ask} · {finding.question[language]}
              </span>
            </label>
            <input id={name} name={name} value={value(name)} maxlength={500} placeholder={dry.acceptHelp} />
          </div>
        );
      })}
      {change === 'revised' && (
        <div class="asked">
          <label for={`reason.${n}`}>{dry.reasonLabel}</label>
          <input
            id={`reason.${n}`}
            name={`reason.${n}`}
            value={value(`reason.${n}`) ?? observation.reason}
            maxlength={500}
            placeholder={dry.reasonHelp}
            aria-invalid={needs(`reason.${n}`) ? 'true' : undefined}
          />
        </div>
      )}
      <small class="faint">
        {[
          words.statuses[observation.status],
          observation.priceBasis && basisName(observation.priceBasis, language),
          observation.known,
          sourceText(observation.source),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
};

/** One cell of a dry run: what was, what would be, by how much, and what is asked of the sender. */
export const DryRow: FC<RowProps> = (props) => {
  const { row, words, language, entered, moved } = props;
  const { n, head, observation, item } = row;
  const taking = entered === undefined || entered.fields[`take.${n}`] !== undefined;
  const name = item === undefined ? row.figure.indicator : itemName(item);
  return (
    <tr id={`row-${n}`} class={`g-${row.change}`}>
      <td class="short" data-label={words.dry.take}>
        {writes(row) && <input type="checkbox" name={`take.${n}`} value="1" checked={taking} aria-label={`${words.dry.take} ${name}`} />}
      </td>
      <td class="short" data-label={words.dry.place}>
        {row.place}
      </td>
      <td class="lead" data-label={words.dry.item}>
        {name}
      </td>
      <td data-label={words.dry.period}>
        <span>
          {periodOf(observation, language)}
          <small class="faint"> {measureOf(observation, language)}</small>
        </span>
      </td>
      <td class="number" data-label={words.dry.before}>
        {head && <Value figure={head} />}
      </td>
      <td class="number" data-label={words.dry.after}>
        <Value figure={observation} />
      </td>
      <td class="number" data-label={words.dry.difference}>
        {difference(row)}
      </td>
      <td class="wide" data-label={words.dry.outcome}>
        <Asked row={row} words={words} language={language} entered={entered} moved={moved} />
      </td>
    </tr>
  );
};
