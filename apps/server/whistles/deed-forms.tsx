import type { Child, FC } from 'hono/jsx';
import { refusalsOf, WHISTLE_LIMITS, type Recovery, type Said } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';
import { UnitChoice } from '../units/unit-choice.tsx';
import type { Language } from '../words/index.ts';
import type { DeedName } from './deed-choice.ts';
import { FILE_TYPES } from './whistle-files.ts';
import { whistlePath } from './whistle-path.ts';
import type { KeptUnits, WhistleRow } from './whistle-rows.ts';
import { whistleWords } from './words/index.ts';

export type DeedProps = {
  readonly language: Language;
  readonly context: RegionContext;
  readonly row: WhistleRow;
  readonly deeds: readonly DeedName[];
  /** Units in whose name is spoken; more than one is chosen from. */
  readonly speaksFor: readonly string[];
  readonly units: KeptUnits;
  readonly nameOf: (unit: string) => string;
  readonly others: readonly WhistleRow[];
  readonly recovery: Recovery | undefined;
  /** The form that could not be taken, with what stood in it. */
  readonly failed?: { readonly deed: DeedName; readonly fault: Said; readonly fields: Readonly<Record<string, string>> };
};

const Area: FC<{ id: string; name: string; label: string; value?: string | undefined; rows?: number; optional?: boolean }> = ({
  id,
  name,
  label,
  value,
  rows = 3,
  optional,
}) => (
  <div class="field full">
    <label for={id}>{label}</label>
    <textarea id={id} name={name} rows={rows} maxlength={WHISTLE_LIMITS.text} required={!optional}>
      {value}
    </textarea>
  </div>
);

/** Whose word it is: hidden where there is one. */
const Speaker: FC<{ id: string; label: string; units: readonly string[]; nameOf: (unit: string) => string; chosen?: string | undefined }> = ({
  id,
  label,
  units,
  nameOf,
  chosen,
}) =>
  units.length === 0 ? null : units.length === 1 ? (
    <input type="hidden" name="unit" value={units[0]} />
  ) : (
    <div class="field full">
      <label for={id}>{label}</label>
      <select id={id} name="unit">
        {units.map((unit) => (
          <option value={unit} selected={unit === chosen}>
            {nameOf(unit)}
          </option>
        ))}
      </select>
    </div>
  );

/** The fields of one deed. */
const fieldsOf = (deed: DeedName, props: DeedProps): Child => {
  const { language, context, row, speaksFor, units, nameOf, others, recovery, failed } = props;
  const words = whistleWords(language);
  const say = words.fields;
  const own = failed?.deed === deed ? failed.fields : {};
  const id = (name: string): string => `${deed}-${name}`;
  const waiting = speaksFor.filter((unit) => {
    const call = row.body.called.findLast((one) => one.unit === unit && one.released === undefined);
    if (call === undefined) return false;
    if (deed === 'arrive') return call.arrived === undefined;
    if (deed === 'answer') return call.answered === undefined;
    if (deed === 'refuse') return call.answered === undefined && call.refused === undefined;
    return deed !== 'done' || (call.answered !== undefined && call.done === undefined);
  });
  const speaker = <Speaker id={id('unit')} label={say.unit} units={waiting} nameOf={nameOf} chosen={own['unit']} />;
  const reason = (label: string) => <Area id={id('reason')} name="reason" label={label} value={own['reason']} />;
  const day = (name: string, label: string, required: boolean) => (
    <div class="field">
      <label for={id(name)}>{label}</label>
      <input id={id(name)} name={name} type="date" min={context.today} value={own[name]} required={required} />
      {!required && <small class="help">{say.promisedHelp}</small>}
    </div>
  );
  switch (deed) {
    case 'arrive':
      return speaker;
    case 'answer':
      return (
        <>
          {speaker}
          <Area id={id('text')} name="text" label={say.text} value={own['text']} />
          {day('promised', say.promised, false)}
        </>
      );
    case 'explain':
      return (
        <>
          {speaker}
          <Area id={id('cause')} name="cause" label={words.page.cause} value={own['cause']} />
          <Area id={id('measure')} name="measure" label={words.page.measure} value={own['measure']} />
          <div class="field">
            <label for={id('person')}>{words.page.person}</label>
            <input id={id('person')} name="person" maxlength={60} value={own['person']} required />
          </div>
          {day('due', words.page.due, true)}
        </>
      );
    case 'refuse':
      return (
        <>
          {speaker}
          {reason(say.refuseReason)}
        </>
      );
    case 'done':
      return (
        <>
          {speaker}
          <Area id={id('text')} name="text" label={say.result} value={own['text']} />
        </>
      );
    case 'propose':
      return (
        <>
          {speaker}
          {row.body.origin === 'red' && (
            <p class={recovery === undefined ? 'doubt' : 'faint'}>{recovery === undefined ? say.notRecovered : say.recovered(recovery.value)}</p>
          )}
          <Area id={id('text')} name="text" label={say.proofText} value={own['text']} />
          <div class="field">
            <label for={id('document')}>{say.document}</label>
            <input id={id('document')} name="document" maxlength={WHISTLE_LIMITS.document} value={own['document']} placeholder={say.documentHelp} />
          </div>
          <div class="field">
            <label for={id('files')}>{say.files}</label>
            <input id={id('files')} type="file" name="files" accept={FILE_TYPES} multiple />
          </div>
        </>
      );
    case 'confirm':
      return <Area id={id('text')} name="text" label={say.checkText} value={own['text']} rows={2} optional />;
    case 'reject':
      return reason(say.rejectReason);
    case 'add':
      return (
        <>
          <Area id={id('text')} name="text" label={say.addText} value={own['text']} />
          <div class="field">
            <label for={id('files')}>{say.files}</label>
            <input id={id('files')} type="file" name="files" accept={FILE_TYPES} multiple />
          </div>
        </>
      );
    case 'settle':
      return (
        <>
          <Speaker id={id('unit')} label={say.unit} units={[...new Set(refusalsOf(row.body).map(({ unit }) => unit))]} nameOf={nameOf} chosen={own['unit']} />
          <p class="choices">
            {(['insist', 'release'] as const).map((how, i) => (
              <label class="tick">
                <input type="radio" name="how" value={how} checked={own['how'] === undefined ? i === 0 : own['how'] === how} /> {say[how]}
              </label>
            ))}
          </p>
          {reason(say.reason)}
        </>
      );
    case 'call':
      return (
        <>
          {[0, 1, 2].map((n) => (
            <div class="field">
              <UnitChoice units={units} name="call" id={id(`call-${n}`)} none={say.choose} label={say.unit} required={n === 0} />
            </div>
          ))}
          <Area id={id('reason')} name="reason" label={say.reason} value={own['reason']} rows={2} optional />
        </>
      );
    case 'climb':
      return reason(say.climbReason);
    case 'return':
      return reason(say.returnReason);
    case 'reopen':
      return reason(say.reopenReason);
    case 'merge':
      return (
        <>
          <div class="field full">
            <label for={id('into')}>{say.into}</label>
            <select id={id('into')} name="into" required>
              <option value="">{say.choose}</option>
              {others.map(({ id: other, body }) => (
                <option value={other} selected={own['into'] === other}>
                  {body.title}
                </option>
              ))}
            </select>
          </div>
          {reason(say.mergeReason)}
        </>
      );
  }
};

/** Opened only by who looks for it. */
const SECOND: ReadonlySet<DeedName> = new Set(['call', 'climb', 'return', 'merge', 'reopen', 'refuse']);

/** What the reader may do now: the first is open, the others one press away. */
export const DeedForms: FC<DeedProps> = (props) => {
  const { language, context, row, deeds, failed } = props;
  const words = whistleWords(language);
  return (
    <div class="whistle-deeds">
      {deeds.length === 0 && <p class="faint">{words.page.nothing}</p>}
      {deeds.map((deed, i) => {
        const fault = failed?.deed === deed ? failed.fault : undefined;
        return (
          <details class={`whistle-deed deed-${deed}`} open={fault !== undefined || (failed === undefined && i === 0 && !SECOND.has(deed))}>
            <summary>{words.deeds[deed]}</summary>
            <form method="post" action={whistlePath(context, `${encodeURIComponent(row.id)}/${deed}`)} enctype="multipart/form-data" data-submit-key>
              <input type="hidden" name="version" value={String(row.version)} />
              {fault && (
                <p class="told fault" role="alert">
                  {fault[language]}
                </p>
              )}
              {fieldsOf(deed, props)}
              <p class="whistle-send">
                <button type="submit">{words.deeds[deed]}</button> <small class="faint">{words.fields.sure}</small>
              </p>
            </form>
          </details>
        );
      })}
    </div>
  );
};
