import type { FC } from 'hono/jsx';
import type { Monitored } from '../../../../src/monitoring/index.ts';
import type { PageContext } from '../../app-state.ts';
import { readableInstant } from '../../library/instant.ts';
import type { RegionContext } from '../../region/index.ts';
import { ByField } from '../data-page.tsx';
import { senderOf } from '../sender.ts';
import { dataWords } from '../words/index.ts';
import type { SettingFaults } from './settings-request.ts';

type EventProps = {
  c: PageContext;
  context: RegionContext;
  item: Monitored;
  fields: Readonly<Record<string, string>>;
  faults: SettingFaults;
  action: string;
};

/** What happened to the series of an item, and the form that notes more. */
export const EventSection: FC<EventProps> = ({ c, context, item, fields, faults, action }) => {
  const { language, mayWrite } = c.var;
  const words = dataWords(language);
  const say = words.events;
  const events = context.events.filter(({ indicator }) => indicator === item.series).toSorted((a, b) => (a.effective < b.effective ? -1 : 1));
  const fault = (name: string) => faults[name] && <p class="fault">{faults[name][language]}</p>;
  const faulty = ['effective', 'eventKnown', 'eventDocument'].some((name) => faults[name] !== undefined);
  return (
    <section class="events">
      <h2>{say.title}</h2>
      <p class="faint">{say.lede}</p>
      {events.length === 0 ? (
        <p class="faint">{say.none}</p>
      ) : (
        <ul>
          {events.map((event) => (
            <li>
              <b>{event.effective}</b> {say.kinds[event.kind]}{' '}
              {event.kind === 'definition_change' && <small>{event.restated === true ? say.notCut : say.cut}</small>} <span>{event.document}</span>
              {event.note !== undefined && <p>{event.note}</p>}
              <p class="faint">{[event.known, event.by, readableInstant(event.recorded)].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <details open={faulty}>
          <summary>{say.add}</summary>
          <form method="post" action={action} class="event-form" data-submit-key>
            <div class="fields">
              <div class="field">
                <label for="event-kind">{say.kind}</label>
                <select id="event-kind" name="kind">
                  {(['definition_change', 'cancelled'] as const).map((kind) => (
                    <option value={kind} selected={fields['kind'] === kind}>
                      {say.kinds[kind]}
                    </option>
                  ))}
                </select>
              </div>
              <div class="field">
                <label for="effective">{say.effective}</label>
                <input
                  id="effective"
                  name="effective"
                  type="date"
                  value={fields['effective']}
                  required
                  aria-invalid={faults['effective'] ? 'true' : undefined}
                />
                {fault('effective')}
              </div>
              <div class="field wide">
                <label for="event-document">{say.document}</label>
                <input
                  id="event-document"
                  name="document"
                  value={fields['document']}
                  maxlength={300}
                  required
                  aria-invalid={faults['eventDocument'] ? 'true' : undefined}
                />
                {fault('eventDocument')}
              </div>
              <div class="field">
                <label for="event-known">{say.known}</label>
                <input
                  id="event-known"
                  name="known"
                  type="date"
                  value={faulty ? fields['known'] : context.today}
                  max={context.today}
                  required
                  aria-invalid={faults['eventKnown'] ? 'true' : undefined}
                />
                {fault('eventKnown')}
              </div>
              <div class="field wide">
                <label for="event-note">{say.note}</label>
                <input id="event-note" name="note" value={fields['note']} maxlength={500} />
              </div>
              <ByField words={words} by={fields['by'] ?? senderOf(c)} id="event-by" />
            </div>
            <label class="tick">
              <input type="checkbox" name="restated" value="1" checked={fields['restated'] !== undefined} /> {say.restated}{' '}
              <small class="faint">{say.restatedHelp}</small>
            </label>
            <p>
              <button type="submit">{say.add}</button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
};
