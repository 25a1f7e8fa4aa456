import type { Child } from 'hono/jsx';
import { levelWords, LEVELS, WHISTLE_LIMITS, type Level, type Said, type Whistle } from '../../../src/delivery/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { UnitChoice, unitsOf } from '../units/unit-choice.tsx';
import { OnceKey } from '../delivery/once-key.tsx';
import { FILE_TYPES } from './whistle-files.ts';
import { renderWhistles } from './whistle-frame.tsx';
import { whistlePath } from './whistle-path.ts';
import { nameIn, type KeptUnits } from './whistle-rows.ts';
import { thingOf } from './whistle-thing.ts';
import { whistleWords } from './words/index.ts';

/** Most entries of one kind in the choice of things: behind it, one comes from the thing's own page. */
const MOST = 500;

/** Levels on which the actor may start: a town calls departments at once, whoever handles whistles anybody; others begin at the first. */
export const startLevels = (actor: Actor, units: KeptUnits): readonly Level[] => {
  if (actor.roles.some((role) => role === 'planner' || role === 'leader')) return LEVELS;
  const type = actor.unit === undefined ? undefined : units.get(actor.unit)?.body.type;
  return type === 'town' || type === 'street' ? LEVELS : [1];
};

export type RaiseFields = Readonly<Record<string, string>>;

const Choice = ({
  name,
  id,
  groups,
  chosen,
}: {
  name: string;
  id: string;
  groups: readonly { label: string; options: readonly (readonly [string, string])[] }[];
  chosen: string;
}): Child => (
  <select name={name} id={id}>
    {groups.map(({ label, options }) =>
      options.length === 0 ? null : (
        <optgroup label={label}>
          {options.map(([value, title]) => (
            <option value={value} selected={value === chosen}>
              {title}
            </option>
          ))}
        </optgroup>
      ),
    )}
  </select>
);

/** The form that raises a whistle: short, for one thumb; on something when it comes from there. */
export const raisePage = async (
  c: PageContext,
  given: Delivery,
  { fields = {}, fault, call = [] }: { fields?: RaiseFields; fault?: Said; call?: readonly string[] } = {},
): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = whistleWords(language);
  const say = words.raise;
  const levels = levelWords(language);
  const units = await unitsOf(delivery);
  const kind = fields['kind'] ?? c.req.query('kind') ?? '';
  const ref = fields['ref'] ?? c.req.query('ref') ?? '';
  const isGiven = kind !== '' && kind !== 'other' && kind !== 'place' && kind in words.kinds;
  const thing = isGiven
    ? await thingOf(given, kind as Whistle['about']['kind'], ref.slice(0, 200), (fields['about'] ?? c.req.query('title') ?? '').slice(0, 200))
    : undefined;
  const projects = isGiven ? [] : await delivery.list('project', { plan: context.plan.id, order: 'title', limit: MOST });
  const starts = startLevels(actor, units);
  const chosenLevel = fields['level'] ?? '1';
  const said = fault ?? thing?.fault;
  return renderWhistles(
    c,
    context,
    { title: say.title, lede: say.lede, bare: true, ...(fault === undefined ? {} : { status: 422 }) },
    <form method="post" action={whistlePath(context)} enctype="multipart/form-data" class="whistle-form" data-submit-key>
      <OnceKey />
      {said && (
        <p class="told fault" role="alert">
          {said[language]}
        </p>
      )}
      {thing !== undefined ? (
        <p class="whistle-about">
          <span class="faint">{say.about}</span> {words.kinds[thing.about.kind]} <b lang="zh-CN">{thing.about.title}</b>
          {thing.lead !== undefined && <small lang="zh-CN">{nameIn(units)(thing.lead)}</small>}
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="ref" value={ref} />
          <input type="hidden" name="about" value={thing.about.title} />
        </p>
      ) : (
        <div class="field full">
          <label for="thing">{say.about}</label>
          <Choice
            name="thing"
            id="thing"
            chosen={fields['thing'] ?? 'other:'}
            groups={[
              {
                label: say.other,
                options: [
                  ['other:', words.kinds.other],
                  ['place:', words.kinds.place],
                ],
              },
              {
                label: words.kinds.project,
                options: projects.filter(({ body }) => body.mergedInto === undefined).map(({ id, body }) => [`project:${id}`, body.name] as const),
              },
              {
                label: words.kinds.indicator,
                options: context.items
                  .filter(({ list }) => list === 'indicator')
                  .slice(0, MOST)
                  .map(({ id, name, no }) => [`indicator:${id}`, [no, name].filter(Boolean).join(' ')] as const),
              },
            ]}
          />
        </div>
      )}
      <div class="field full">
        <label for="title">{say.what}</label>
        <input
          id="title"
          name="title"
          required
          maxlength={WHISTLE_LIMITS.title}
          value={fields['title']}
          placeholder={say.whatHelp}
          autocomplete="off"
          enterkeyhint="next"
          autofocus={fault === undefined}
        />
      </div>
      <div class="field full">
        <label for="fact">{say.fact}</label>
        <textarea id="fact" name="fact" required rows={4} maxlength={WHISTLE_LIMITS.text} placeholder={say.factHelp}>
          {fields['fact']}
        </textarea>
      </div>
      <div class="field full">
        <label for="photo">{say.photo}</label>
        <input id="photo" type="file" name="files" accept="image/*" capture="environment" data-shrink aria-describedby="photo-help" />
        <small id="photo-help" class="help">
          {say.photoHelp}
        </small>
      </div>
      <div class="field full">
        <label for="place">{say.place}</label>
        <input id="place" name="place" maxlength={WHISTLE_LIMITS.document} value={fields['place']} placeholder={say.placeHelp} />
      </div>
      <fieldset class="whistle-pace">
        <legend>{say.pace}</legend>
        {(['normal', 'urgent'] as const).map((pace) => (
          <label class="tick">
            <input type="radio" name="pace" value={pace} checked={(fields['pace'] ?? 'normal') === pace} /> {levels.paces[pace]}{' '}
            <small>{say.paceHelp[pace]}</small>
          </label>
        ))}
      </fieldset>
      <div class="field full">
        <label for="call">{say.call}</label>
        <UnitChoice units={units} name="call" id="call" chosen={call[0] ?? ''} none={say.callHelp} />
      </div>
      <details class="more" open={call.length > 1 || chosenLevel !== '1'}>
        <summary>{say.more}</summary>
        <div class="field full">
          <label for="more-files">{say.files}</label>
          <input id="more-files" type="file" name="files" accept={FILE_TYPES} multiple />
        </div>
        {[1, 2, 3].map((n) => (
          <div class="field full">
            <UnitChoice units={units} name="call" id={`call-${n}`} chosen={call[n] ?? ''} none={words.fields.choose} label={say.callMore} />
          </div>
        ))}
        {starts.length > 1 && (
          <div class="field full">
            <label for="level">{say.level}</label>
            <select id="level" name="level">
              {starts.map((level) => (
                <option value={String(level)} selected={chosenLevel === String(level)}>
                  {levels.levels[level]} · {levels.owners[level]}
                </option>
              ))}
            </select>
          </div>
        )}
      </details>
      <p class="whistle-send">
        <button type="submit">{say.send}</button>
        <a href={whistlePath(context)}>{say.cancel}</a>
      </p>
    </form>,
  );
};
