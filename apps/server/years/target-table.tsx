import type { FC } from 'hono/jsx';
import { Decimal } from '../../../src/basis/index.ts';
import {
  checkYears,
  decidedYears,
  proposedYears,
  settledYears,
  shownFigure,
  targetText,
  termOf,
  type YearPlan,
  type YearSources,
  type YearTarget,
} from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import { itemName } from '../data/names.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { Findings } from './finding-mark.tsx';
import { yearPageWords } from './words/index.ts';
import type { YearFaults } from './year-request.ts';

type Props = {
  body: YearPlan;
  context: RegionContext;
  items: ReadonlyMap<string, Monitored>;
  sources: Pick<YearSources, 'plans' | 'achieved'>;
  language: Language;
  mayEdit: boolean;
  fields: Readonly<Record<string, string>>;
  faults: YearFaults;
};

/** For a level the two proposals to choose between, each with its figure; for other kinds the one there is. */
const Proposal: FC<{ target: YearTarget; item: Monitored; year: number } & Pick<Props, 'sources' | 'language' | 'mayEdit' | 'fields'>> = ({
  target,
  item,
  year,
  sources,
  language,
  mayEdit,
  fields,
}) => {
  const words = yearPageWords(language);
  const shown = target.proposed === undefined ? '—' : shownFigure(new Decimal(target.proposed));
  if (termOf(item) !== 'level' || !mayEdit)
    return (
      <>
        {shown} {target.proposed !== undefined && <small class="faint">{words.ways[target.way]}</small>}
      </>
    );
  const before = new Map([...settledYears(item, sources)].filter(([at]) => at < year));
  return (
    <select name={`way.${item.id}`} aria-label={`${words.year.columns.proposed} ${item.name}`}>
      {(['linear', 'geometric'] as const).map((way) => {
        const figure = proposedYears(item, before, way).get(year);
        return (
          <option value={way} selected={way === (fields[`way.${item.id}`] ?? target.way)}>
            {`${words.ways[way]} ${figure === undefined ? '—' : shownFigure(figure)}`}
          </option>
        );
      })}
    </select>
  );
};

const Before: FC<{ item: Monitored; year: number } & Pick<Props, 'sources' | 'language'>> = ({ item, year, sources, language }) => {
  const words = yearPageWords(language);
  const came = sources.achieved(item).get(year - 1);
  const decided = decidedYears(item, sources.plans).get(year - 1);
  return (
    <>
      {came === undefined ? '' : `${words.achieved} ${shownFigure(came)}`}
      {came !== undefined && decided !== undefined && <br />}
      {decided !== undefined && <small class="faint">{`${words.decided} ${shownFigure(decided)}`}</small>}
      {came === undefined && decided === undefined && '—'}
    </>
  );
};

/** 年度发展目标: what every indicator is to reach in the year, beside what its path proposes, and what the years come to. */
export const TargetTable: FC<Props> = ({ body, context, items, sources, language, mayEdit, fields, faults }) => {
  const words = yearPageWords(language);
  const { columns, natures } = words.year;
  const rows = body.targets.flatMap((target) => {
    const item = items.get(target.item);
    return item === undefined ? [] : [{ target, item }];
  });
  if (rows.length === 0) return <p class="faint">{words.year.noTargets}</p>;
  const fault = (name: string) => faults[name] && <p class="fault">{faults[name][language]}</p>;
  return (
    <table class="data year-targets">
      <caption class="unseen">{words.year.targets}</caption>
      <thead>
        <tr>
          <th scope="col" class="lead">
            {columns.item}
          </th>
          {[columns.five, columns.before, columns.proposed, columns.value].map((label) => (
            <th scope="col" class="number">
              {label}
            </th>
          ))}
          <th scope="col">{columns.note}</th>
          <th scope="col" class="wide">
            {words.columns.check}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ target, item }) => {
          const term = termOf(item);
          const [name, note] = [`value.${item.id}`, `note.${item.id}`];
          const unit = item.unit ?? '';
          return (
            <tr id={item.id}>
              <th scope="row" class="lead">
                <a href={itemPath(context, item.id)}>{itemName(item)}</a>
                <small class="faint">{[term && words.terms[term], unit, item.nature && natures[item.nature]].filter(Boolean).join(' · ')}</small>
              </th>
              <td class="number" data-label={columns.five}>
                {targetText(item) || '—'}
              </td>
              <td class="number" data-label={columns.before}>
                <Before item={item} year={body.year} sources={sources} language={language} />
              </td>
              <td class="number" data-label={columns.proposed}>
                <Proposal target={target} item={item} year={body.year} sources={sources} language={language} mayEdit={mayEdit} fields={fields} />
              </td>
              <td class="number year" data-label={columns.value}>
                {mayEdit && term !== undefined ? (
                  <input
                    name={name}
                    value={fields[name] ?? target.value ?? ''}
                    class="numeric"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-label={`${columns.value} ${item.name}`}
                    aria-invalid={faults[name] ? 'true' : undefined}
                  />
                ) : (
                  <b>{target.value === undefined ? '—' : shownFigure(new Decimal(target.value))}</b>
                )}
                {fault(name)}
              </td>
              <td data-label={columns.note}>
                {mayEdit ? (
                  <input
                    name={note}
                    value={fields[note] ?? target.note ?? ''}
                    maxlength={500}
                    autocomplete="off"
                    aria-label={`${columns.note} ${item.name}`}
                    aria-invalid={faults[note] ? 'true' : undefined}
                  />
                ) : (
                  (target.note ?? '')
                )}
                {fault(note)}
                {target.carried !== undefined && (
                  <small class="doubt">
                    {words.year.carriedTarget(
                      target.carried.year,
                      shownFigure(new Decimal(target.carried.value)),
                      shownFigure(new Decimal(target.carried.achieved)),
                    )}
                  </small>
                )}
              </td>
              <td class="wide" data-label={words.columns.check}>
                <Findings findings={checkYears(item, settledYears(item, sources))} language={language} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
