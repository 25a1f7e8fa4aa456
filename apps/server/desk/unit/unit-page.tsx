import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../../src/database/index.ts';
import { unitLabel, unitTypes } from '../../../../src/delivery/index.ts';
import type { PageContext } from '../../app-state.ts';
import type { Delivery } from '../../delivery/on-delivery.tsx';
import { Notice } from '../../layout/notice.tsx';
import { renderPage } from '../../layout/page.tsx';
import { mayIn } from '../../layout/tab-groups.ts';
import { regionPath, type RegionContext } from '../../region/index.ts';
import { recordPath } from '../record-path.ts';
import type { Units } from '../unit-name.ts';
import { unitPageWords } from '../words/unit.ts';
import { unitState } from './unit-data.ts';
import { Items, Projects, Reports, Tasks, Whistles, type Props } from './unit-sections.tsx';

const UnitLink: FC<{ context: RegionContext; units: Units; id: string }> = ({ context, units, id }) => {
  const unit = units.get(id);
  return (
    <a lang="zh-CN" href={recordPath('unit', context.region.code, context.plan.id, id)}>
      {unit === undefined ? id : unitLabel(unit.body)}
    </a>
  );
};

/** Who it is, what it was called, what became of it, whom to ask. */
const Identity: FC<Props & { unit: Kept<'unit'>; inside: boolean; edits: boolean }> = ({ words, language, context, state, unit, inside, edits }) => {
  const { name, short, type, creditCode, division, formerNames = [], ended, contact, approver, parent } = unit.body;
  const took = [...state.units.values()].filter(({ body }) => body.ended?.unit === unit.id);
  const person = (one: typeof contact): Child =>
    one === undefined ? <span class="faint">{words.noContact}</span> : [one.person, one.phone, one.email].filter(Boolean).join(' · ');
  const facts: readonly (readonly [string, Child])[] = [
    [words.type, unitTypes[type][language]],
    ...(parent === undefined ? [] : [[words.parent, <UnitLink context={context} units={state.units} id={parent} />] as const]),
    ...(creditCode === undefined ? [] : [[words.code, creditCode] as const]),
    ...(division === undefined ? [] : [[words.division, division] as const]),
    ...(inside ? [[words.contact, person(contact)] as const, [words.approver, person(approver)] as const] : []),
  ];
  return (
    <header class="unit-head">
      <h1 lang="zh-CN">
        {name} {short !== undefined && <small>{short}</small>}
      </h1>
      {formerNames.map((former) => (
        <p lang="zh-CN">{words.former(former.name, former.until, former.document)}</p>
      ))}
      {ended !== undefined && (
        <p class="told">
          {words.ended(ended.date, ended.document)} <UnitLink context={context} units={state.units} id={ended.unit} />
        </p>
      )}
      {took.map(({ id, body }) => (
        <p>
          {words.took(body.ended!.date, body.ended!.document)} <UnitLink context={context} units={state.units} id={id} />
        </p>
      ))}
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {edits && (
        <p class="actions">
          <a href={`${recordPath('unit', context.region.code, context.plan.id, unit.id)}/edit`}>{words.edit}</a>
        </p>
      )}
    </header>
  );
};

/** The unit's page: what it leads and supports, how it stands, how it reports, whom to ask. */
export const unitPage = async (c: PageContext, { context, delivery, actor }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = unitPageWords(language);
  const code = context.region.code;
  const unit = await delivery.get('unit', c.req.param('unit') ?? '');
  if (unit === undefined) {
    const action = { href: regionPath(code, context.plan.id, 'units'), label: words.list };
    return renderPage(
      c,
      { title: words.noUnit, region: context, tab: 'units', status: 404 },
      <Notice title={words.noUnit} text={words.noUnitHelp} action={action} />,
    );
  }
  const state = await unitState(delivery, context, unit.id, context.today);
  const given = { words, language, context, state };
  const may = (action: Parameters<typeof mayIn>[1]): boolean => mayIn(actor, action, code);
  return renderPage(
    c,
    { title: unitLabel(unit.body), region: context, tab: 'units' },
    <article class="listing together unit-page">
      <Identity {...given} unit={unit} inside={may('task.read')} edits={may('unit.edit')} />
      {may('report.read') && <Reports {...given} />}
      {may('whistle.read') && <Whistles {...given} />}
      {may('task.read') && <Items {...given} />}
      {may('task.read') && <Tasks {...given} />}
      {may('project.read') && <Projects {...given} />}
    </article>,
  );
};
