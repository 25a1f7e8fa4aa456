import type { FC } from 'hono/jsx';
import { endOf, type PlainDate } from '../../../../src/basis/index.ts';
import { figureKey, knownAt, readPriceBasis, type Observation } from '../../../../src/ledger/index.ts';
import type { Monitored } from '../../../../src/monitoring/index.ts';
import type { PageContext } from '../../app-state.ts';
import { regionPath, type RegionContext } from '../../region/index.ts';
import { ByField, dataPath, renderData } from '../data-page.tsx';
import { askedMeasure, periodsAsked } from '../desk/due.ts';
import { AUTHORITIES, MEASURES, STATUSES } from '../draft/candidate.ts';
import { figureText } from '../figure-text.ts';
import { basisName, itemName, measureOf, periodOf, sourceText } from '../names.ts';
import { senderOf } from '../sender.ts';
import { dataWords } from '../words/index.ts';
import { Field, Select } from './field.tsx';
import { emptyForm, type FieldFaults, type FigureForm } from './figure-request.ts';

export const ATTACHMENTS = { most: 5, megabytes: 10 } as const;

type FigurePage = { readonly form: FigureForm; readonly faults: FieldFaults; readonly revised?: Observation };

/** An older version may be what is revised; what is replaced is the newest. */
const newestOf = (rows: readonly Observation[], row: Observation, today: PlainDate): Observation =>
  knownAt(
    rows.filter((one) => figureKey(one) === figureKey(row)),
    { known: today },
  )[0] ?? row;

/** The form as a link asks for it: `?item=`, `?period=`, `?measure=`; with `?revise=` everything of that figure but the day, the status and the reason. */
export const askedForm = (c: PageContext, { items, rows, today }: RegionContext): FigurePage => {
  const revised = rows.find(({ id }) => id === c.req.query('revise'));
  const series = revised?.indicator;
  const item = items.find((one) => one.id === c.req.query('item') || one.series === series);
  const asked = item && askedMeasure(item);
  const base = { ...emptyForm(), known: today, by: senderOf(c), status: 'preliminary' as const };
  if (revised === undefined) {
    const measure = MEASURES.find((one) => one === c.req.query('measure')) ?? asked?.measure ?? 'level';
    const latest = item && periodsAsked([item], today)[0];
    return {
      form: {
        ...base,
        item: item?.id ?? '',
        period: c.req.query('period') ?? latest ?? '',
        measure,
        unit: measure === 'growth' ? '%' : (asked?.unit ?? ''),
        priceBasis: measure === 'growth' ? 'comparable' : (readPriceBasis(item?.priceBasis ?? '') ?? ''),
      },
      faults: {},
    };
  }
  const { period, measure, accumulated, unit, priceBasis, status, authority, source, note } = revised;
  return {
    form: {
      ...base,
      item: item?.id ?? '',
      period,
      measure,
      ...(accumulated === true ? { accumulated: '1' } : {}),
      value: revised.missing === undefined ? figureText(revised) : '',
      missing: revised.missing ?? '',
      unit,
      priceBasis: priceBasis ?? '',
      status,
      authority: authority ?? 'statistics',
      document: source.document ?? '',
      place: source.place ?? '',
      address: source.address ?? '',
      note: note ?? '',
      head: newestOf(rows, revised, today).id,
    },
    faults: {},
    revised,
  };
};

const ItemOptions: FC<{ items: readonly Monitored[]; chosen: string; indicators: string; commitments: string }> = ({
  items,
  chosen,
  indicators,
  commitments,
}) => (
  <>
    {(['indicator', 'commitment'] as const).map((list) => {
      const own = items.filter((item) => item.list === list);
      return (
        own.length > 0 && (
          <optgroup label={list === 'indicator' ? indicators : commitments}>
            {own.map((item) => (
              <option value={item.id} selected={item.id === chosen}>
                {itemName(item)}
                {item.unit ? ` · ${item.unit}` : ''}
              </option>
            ))}
          </optgroup>
        )
      );
    })}
  </>
);

/** The latest figures of the item, each with a way to revise it. */
const Known: FC<{ c: PageContext; context: RegionContext; item: Monitored }> = ({ c, context, item }) => {
  const { language } = c.var;
  const words = dataWords(language);
  const newest = knownAt(
    context.rows.filter(({ indicator }) => indicator === item.series),
    { known: context.today },
  ).toSorted((a, b) => endOf(b.period).localeCompare(endOf(a.period)) || a.period.length - b.period.length);
  return (
    <aside class="known-figures" aria-labelledby="known-title">
      <h2 id="known-title">{words.form.head}</h2>
      {newest.length === 0 && <p class="faint">{words.none}</p>}
      <ul>
        {newest.slice(0, 12).map((row) => (
          <li>
            <span>{periodOf(row, language)}</span> <span class="faint">{measureOf(row, language)}</span>
            <b class="figure">
              {figureText(row)}
              {row.value !== undefined && <small>{row.unit}</small>}
            </b>
            <small>{[words.statuses[row.status], sourceText(row.source)].filter(Boolean).join(' · ')}</small>
            <a href={dataPath(context, `form?revise=${row.id}`)}>{words.desk.revise}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={regionPath(context.region.code, context.plan.id, `items/${item.id}`)}>{itemName(item)}</a>
      </p>
    </aside>
  );
};

/** The form of one figure: faults stand at their fields, nothing that was typed is lost. */
export const figurePage = (c: PageContext, context: RegionContext, { form, faults, revised }: FigurePage): Promise<Response> => {
  const { language, mayWrite } = c.var;
  const words = dataWords(language);
  const say = words.form;
  const item = context.items.find(({ id }) => id === form.item);
  const faulty = Object.keys(faults).length > 0;
  const common = { form, faults, language };
  const bases = [
    'current',
    'comparable',
    ...new Set([String(item?.base ?? context.plan.period?.from ?? 2020), ...(/^\d{4}$/.test(form.priceBasis) ? [form.priceBasis] : [])]),
  ];
  const periods = item === undefined ? [] : periodsAsked([item], context.today);
  return renderData(
    c,
    context,
    { title: revised === undefined ? say.title : say.revise, lede: say.lede, tab: 'form', status: faulty ? 422 : 200 },
    <div class="figure-desk">
      <div>
        <form class="item-choice" method="get" action={dataPath(context, 'form')} data-autosubmit>
          <div class="field">
            <label for="item">{say.item}</label>
            <select id="item" name="item" required aria-invalid={faults.item ? 'true' : undefined} aria-describedby={faults.item ? 'fault-item' : undefined}>
              <option value="">{say.all}</option>
              <ItemOptions items={context.items} chosen={form.item} indicators={words.desk.indicators} commitments={words.desk.commitments} />
            </select>
            {faults.item && (
              <p class="fault" id="fault-item">
                {faults.item[language]}
              </p>
            )}
          </div>
          <button type="submit" class="quiet">
            {words.desk.show}
          </button>
        </form>
        {item === undefined ? (
          <p class="faint">{say.choose}</p>
        ) : (
          <form class="figure-form" method="post" action={dataPath(context, 'form')} enctype="multipart/form-data" data-submit-key>
            <input type="hidden" name="item" value={item.id} />
            <input type="hidden" name="head" value={form.head} />
            <div class="fields">
              <Field {...common} name="period" label={say.period} help={say.periodHelp} list="periods" required />
              <datalist id="periods">
                {periods.slice(0, 24).map((period) => (
                  <option value={period}></option>
                ))}
              </datalist>
              <Select {...common} name="measure" label={say.measure} options={MEASURES.map((one) => [one, words.measures[one]])} />
              <Field {...common} name="value" label={say.value} help={say.valueHelp} class="number" autofocus />
              <Field {...common} name="unit" label={say.unit} help={item.unit ?? ''} />
              <Field {...common} name="known" label={say.known} help={say.knownHelp} type="date" required />
              <Select {...common} name="status" label={say.status} options={STATUSES.map((one) => [one, words.statuses[one]])} />
              <Field {...common} name="document" label={say.document} class="wide" />
              <Select {...common} name="authority" label={say.authority} options={AUTHORITIES.map((one) => [one, words.authorities[one]])} />
              {(revised !== undefined || form.reason !== '') && <Field {...common} name="reason" label={say.reason} help={say.reasonHelp} class="full" />}
              <Select
                {...common}
                name="priceBasis"
                label={say.basis}
                options={[['', say.basisNone], ...bases.map((one): [string, string] => [one, basisName(one, language)])]}
              />
              <Field {...common} name="missing" label={say.missing} help={say.missingHelp} class="wide" />
              {form.measure === 'growth' && (
                <label class="tick">
                  <input type="checkbox" name="accumulated" value="1" checked={form.accumulated !== undefined} /> {say.accumulated}
                </label>
              )}
            </div>
            <details class="more" open={form.place !== '' || form.address !== '' || form.note !== ''}>
              <summary>{say.more}</summary>
              <div class="fields">
                <Field {...common} name="place" label={say.place} class="wide" />
                <Field {...common} name="address" label={say.address} class="wide" type="url" />
                <Field {...common} name="note" label={say.note} class="wide" />
                <div class="field wide">
                  <label for="attachments">{say.attachments}</label>
                  <input id="attachments" type="file" name="attachments" multiple aria-describedby="help-attachments" />
                  <p class="help" id="help-attachments">
                    {say.attachmentsHelp(ATTACHMENTS.most, ATTACHMENTS.megabytes)}
                  </p>
                  {faults.attachments && <p class="fault">{faults.attachments[language]}</p>}
                </div>
              </div>
            </details>
            <div class="dry-confirm">
              <ByField words={words} by={form.by} />
              {mayWrite && <button type="submit">{say.submit}</button>}
              <p class="help">{say.keys}</p>
            </div>
          </form>
        )}
      </div>
      {item !== undefined && <Known c={c} context={context} item={item} />}
    </div>,
  );
};
