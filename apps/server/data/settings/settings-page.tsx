import type { FC } from 'hono/jsx';
import { standingWords, type Monitored } from '../../../../src/monitoring/index.ts';
import type { PageContext } from '../../app-state.ts';
import { EmptyState } from '../../layout/notice.tsx';
import type { RegionContext } from '../../region/index.ts';
import { ByField, dataPath, renderData } from '../data-page.tsx';
import type { Bilingual } from '../draft/candidate.ts';
import { itemName } from '../names.ts';
import { senderOf } from '../sender.ts';
import { dataWords } from '../words/index.ts';
import { HeadRow } from '../../listing/head-row.tsx';

const Rows: FC<{ c: PageContext; context: RegionContext; items: readonly Monitored[]; caption: string; fields: Readonly<Record<string, string>> }> = ({
  c,
  context,
  items,
  caption,
  fields,
}) => {
  const words = dataWords(c.var.language);
  return (
    <table class="data owners" data-rows>
      <caption>{caption}</caption>
      <HeadRow
        columns={[
          { label: words.settings.item, name: 'lead' },
          { label: words.settings.kind },
          { label: words.settings.owner, name: 'wide' },
          { label: words.settings.more, name: 'act', unseen: true },
        ]}
      />
      <tbody>
        {items.map((item) => (
          <tr id={item.id}>
            <td class="lead" data-label={words.settings.item}>
              {itemName(item)}
            </td>
            <td data-label={words.settings.kind}>
              {standingWords(c.var.language).kind[item.kind].word}
              {item.kindReason !== undefined && (
                <small class="doubt" title={item.kindReason}>
                  {' '}
                  {words.settings.changed}
                </small>
              )}
              {item.path !== undefined && Object.keys(item.path).length > 0 && <small class="faint"> {words.settings.path}</small>}
            </td>
            <td class="wide" data-label={words.settings.owner}>
              <input
                name={`owner.${item.id}`}
                value={fields[`owner.${item.id}`] ?? item.owner ?? ''}
                maxlength={100}
                list="owners"
                autocomplete="off"
                placeholder={words.unassigned}
                aria-label={`${words.settings.owner} ${item.name}`}
                readonly={!c.var.mayWrite}
              />
            </td>
            <td class="act" data-label="">
              <a href={dataPath(context, `settings/${encodeURIComponent(item.id)}`)}>
                {words.settings.more}
                <span class="unseen"> {item.name}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Who answers for what, all items on one page, saved together under one reason. */
export const settingsPage = (
  c: PageContext,
  context: RegionContext,
  { fields = {}, fault }: { fields?: Readonly<Record<string, string>>; fault?: Bilingual } = {},
): Promise<Response> => {
  const { language, mayWrite } = c.var;
  const words = dataWords(language);
  const say = words.settings;
  const { items } = context;
  const saved = Number(c.req.query('saved'));
  const owners = [...new Set(items.flatMap(({ owner }) => owner ?? []))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
  const open = c.req.query('open') !== undefined;
  const shown = open ? items.filter(({ owner }) => owner === undefined) : items;
  const unassigned = items.filter(({ owner }) => owner === undefined).length;
  if (items.length === 0)
    return renderData(c, context, { title: say.title, tab: 'settings' }, <EmptyState title={words.desk.noItems} help={words.desk.noItemsHelp} />);
  return renderData(
    c,
    context,
    { title: say.title, lede: say.lede, tab: 'settings', status: fault === undefined ? 200 : 422 },
    <>
      {c.req.query('saved') !== undefined && (
        <p class="told" role="status">
          {saved > 0 ? `✔ ${say.saved} ${words.sendings.count(saved)}` : say.nothing}
        </p>
      )}
      <p>
        <a href={dataPath(context, open ? 'settings' : 'settings?open')}>{open ? words.desk.all : say.filter}</a> <span class="faint">{unassigned}</span>
      </p>
      <form method="post" action={dataPath(context, 'settings')} data-submit-key>
        {mayWrite && (
          <div class="dry-confirm">
            <div class="field reason-all">
              <label for="reason">{say.ownersReason}</label>
              <input id="reason" name="reason" value={fields['reason']} maxlength={500} aria-invalid={fault ? 'true' : undefined} />
              {fault && <p class="fault">{fault[language]}</p>}
            </div>
            <ByField words={words} by={fields['by'] ?? senderOf(c)} />
            <button type="submit">{say.saveOwners}</button>
          </div>
        )}
        <datalist id="owners">
          {owners.map((owner) => (
            <option value={owner}></option>
          ))}
        </datalist>
        {(['indicator', 'commitment'] as const).map((list) => {
          const own = shown.filter((item) => item.list === list);
          return (
            own.length > 0 && (
              <Rows c={c} context={context} items={own} caption={list === 'indicator' ? words.desk.indicators : words.desk.commitments} fields={fields} />
            )
          );
        })}
      </form>
    </>,
  );
};
