import type { Child } from 'hono/jsx';
import { projectWords, STAGES, type Project } from '../../../src/delivery/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { UnitChoice } from '../units/unit-choice.tsx';
import type { Language } from '../words/index.ts';
import { AreaField, Choice, TextField } from './project-fields.tsx';
import { libraryWords } from './words/index.ts';

export type FormGiven = {
  readonly body: Project;
  readonly units: ReadonlyMap<string, Kept<'unit'>>;
  readonly today: string;
  readonly language: Language;
  /** Whose it is, is for who keeps the library to say. */
  readonly assigns: boolean;
  /** What was typed, where the form comes back with a fault. */
  readonly typed: Readonly<Record<string, string>>;
};

export const basicsForm = ({ body, units, language, assigns, typed }: FormGiven): Child => {
  const { page, acceptance, list } = libraryWords(language);
  const of = (name: string, was: string | number | undefined): string => typed[name] ?? (was === undefined ? '' : String(was));
  const { location, statistics } = body;
  return (
    <div class="fields">
      <TextField name="name" label={list.columns.name} value={of('name', body.name)} wide required most={120} />
      <TextField name="aliases" label={page.aliases} value={of('aliases', body.aliases.join('、'))} wide most={400} />
      <TextField name="code" label={page.code} value={of('code', body.code)} help={`${page.codeHelp} ${page.codeCheck}`} wide most={40} />
      <AreaField name="scale" label={page.scale} value={of('scale', body.scale)} />
      <TextField name="begins" label={page.begins} value={of('begins', body.begins)} type="date" />
      <TextField name="ends" label={page.ends} value={of('ends', body.ends)} type="date" />
      <Choice name="acceptance" label={page.acceptance} value={of('acceptance', body.acceptance)} options={Object.entries(acceptance)} />
      {assigns && (
        <>
          <div class="field">
            <label for="lead">{page.lead}</label>
            <UnitChoice units={units} name="lead" {...(body.lead === undefined ? {} : { chosen: typed['lead'] ?? body.lead })} none={list.unowned} />
          </div>
          <div class="field">
            <label for="support">{page.support}</label>
            <select id="support" name="support" multiple size={4}>
              {[...units.values()]
                .filter(({ id, body: unit }) => unit.ended === undefined || body.support.includes(id))
                .map(({ id, body: unit }) => (
                  <option value={id} selected={body.support.includes(id)}>
                    {unit.short ?? unit.name}
                  </option>
                ))}
            </select>
          </div>
        </>
      )}
      <TextField name="person" label={page.person} value={of('person', body.person)} most={60} />
      <Choice
        name="statistics"
        label={page.statistics}
        value={of('statistics', statistics === undefined ? 'unsaid' : statistics.entered === undefined ? 'open' : 'entered')}
        options={Object.entries(page.statisticsStates)}
      />
      <TextField name="entered" label={page.statisticsDay} value={of('entered', statistics?.entered)} type="date" />
      <TextField name="place" label={page.location} value={of('place', location?.text)} wide />
      <TextField name="longitude" label={page.longitude} value={of('longitude', location?.longitude)} numeric most={12} />
      <TextField name="latitude" label={page.latitude} value={of('latitude', location?.latitude)} numeric most={12} />
    </div>
  );
};

export const stageForm = ({ body, today, language, typed }: FormGiven): Child => {
  const { page } = libraryWords(language);
  const { stages, gates } = projectWords(language);
  const next = body.stage === 'withdrawn' ? 'reserve' : (STAGES[STAGES.indexOf(body.stage) + 1] ?? body.stage);
  return (
    <div class="fields">
      <div class="field wide">
        <label for="stage-choice">{page.to}</label>
        <select id="stage-choice" name="stage">
          {([...STAGES, 'withdrawn'] as const).map((stage) => (
            <option value={stage} selected={stage === (typed['stage'] ?? next)}>
              {`${stages[stage]}（${gates[stage]}）`}
            </option>
          ))}
        </select>
      </div>
      <TextField name="date" label={libraryWords(language).date} value={typed['date'] ?? today} type="date" required />
      <TextField name="document" label={libraryWords(language).document} value={typed['document']} wide />
      <TextField name="note" label={page.note} value={typed['note']} wide most={500} />
      <TextField name="reason" label={`${libraryWords(language).reason} (${page.skipped}, ${page.backReason})`} value={typed['reason']} wide most={500} />
      <div class="field wide">
        <label for="stage-files">{page.files}</label>
        <input id="stage-files" type="file" name="files" multiple aria-describedby="help-stage-files" />
        <p class="help" id="help-stage-files">
          {page.filesHelp}
        </p>
      </div>
      <p class="help full">{page.withdraw}</p>
    </div>
  );
};

export const progressForm = ({ today, language, typed }: FormGiven): Child => {
  const { page } = libraryWords(language);
  return (
    <div class="fields">
      <TextField name="period" label={page.period} value={typed['period'] ?? today.slice(0, 7)} help={page.periodHelp} most={7} />
      <TextField name="percent" label={page.percent} value={typed['percent']} numeric most={6} />
      <AreaField name="text" label={page.text} value={typed['text']} />
    </div>
  );
};

export const filesForm = ({ language }: FormGiven): Child => {
  const { page } = libraryWords(language);
  return (
    <div class="fields">
      <div class="field wide">
        <label for="files-choice">{page.files}</label>
        <input id="files-choice" type="file" name="files" multiple required aria-describedby="help-files-choice" />
        <p class="help" id="help-files-choice">
          {page.filesHelp}
        </p>
      </div>
      <TextField name="fileNote" label={page.note} wide most={200} />
    </div>
  );
};
