import type { FC } from 'hono/jsx';
import type { Session } from '../../../src/database/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { AccountWords } from './words/index.ts';

const BROWSERS = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrom(?:e|ium)\//],
  ['Safari', /Safari\//],
] as const;
const SYSTEMS = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

const firstOf = (names: readonly (readonly [string, RegExp])[], agent: string): string | undefined => names.find(([, form]) => form.test(agent))?.[0];

/** A browser as people know it, out of what it says of itself. */
export const deviceName = (agent: string | undefined): string | undefined => {
  const parts = [firstOf(BROWSERS, agent ?? ''), firstOf(SYSTEMS, agent ?? '')].filter((part) => part !== undefined);
  return parts.length === 0 ? agent?.slice(0, 40) || undefined : parts.join(' · ');
};

/** Sessions that are alive, each with a way to end it. `action` is the address of the form; `own` the session that looks. */
export const SessionTable: FC<{ words: AccountWords; sessions: readonly Session[]; own?: string | undefined; action: string; mayEnd: boolean }> = ({
  words: { account: words },
  sessions,
  own,
  action,
  mayEnd,
}) => (
  <table class="data sessions" data-rows>
    <caption class="unseen">{words.sessions}</caption>
    <thead>
      <tr>
        <th scope="col" class="lead">
          {words.device}
        </th>
        <th scope="col">{words.address}</th>
        <th scope="col">{words.since}</th>
        <th scope="col">{words.seen}</th>
        {mayEnd && (
          <th scope="col" class="act">
            <span class="unseen">{words.end}</span>
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {sessions.map(({ id, agent, address, made, seen, way }) => (
        <tr>
          <td class="lead" data-label={words.device}>
            {deviceName(agent) ?? words.unknownDevice} {id === own && <small class="own-mark">{words.thisOne}</small>}
          </td>
          <td data-label={words.address}>{address}</td>
          <td data-label={words.since}>
            {readableInstant(made)} <small class="faint">{words.way[way]}</small>
          </td>
          <td data-label={words.seen}>{readableInstant(seen)}</td>
          {mayEnd && (
            <td class="act" data-label="">
              {id !== own && (
                <form method="post" action={action}>
                  <input type="hidden" name="session" value={id} />
                  <button type="submit" class="quiet">
                    {words.end}
                  </button>
                </form>
              )}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
