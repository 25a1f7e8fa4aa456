import type { FC } from 'hono/jsx';
import { targetText } from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { itemName } from '../data/names.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import type { LinkFaults } from './link-request.ts';
import type { HigherPlan } from './link-targets.ts';
import { linksPath } from './year-given.ts';
import { yearPageWords } from './words/index.ts';

const planRef = ({ region, plan }: HigherPlan): string => `${region} ${plan}`;

type ProposalProps = {
  context: RegionContext;
  language: Language;
  plans: readonly HigherPlan[];
  /** The plan above that is looked at, with what it proposes and all it has. */
  chosen:
    | { readonly plan: HigherPlan; readonly pairs: readonly { readonly own: Monitored; readonly above: Monitored }[]; readonly items: readonly Monitored[] }
    | undefined;
  faults: LinkFaults;
};

/** A plan above that is kept here: pairs of equal name and unit to tick, and any other pair to choose. */
export const ProposedLinks: FC<ProposalProps> = ({ context, language, plans, chosen, faults }) => {
  const { link } = yearPageWords(language);
  if (plans.length === 0)
    return (
      <section class="year-section" id="proposals">
        <h2>{link.proposals}</h2>
        <p class="faint">{link.noPlans}</p>
      </section>
    );
  return (
    <section class="year-section" id="proposals">
      <h2>{link.proposals}</h2>
      <form method="get" action={linksPath(context)} class="item-choice">
        <div class="field">
          <label for="above">{link.choosePlan}</label>
          <select id="above" name="above">
            {plans.map((plan) => (
              <option value={planRef(plan)} selected={chosen !== undefined && planRef(plan) === planRef(chosen.plan)}>
                {`${plan.regionName} · ${plan.title}`}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="second">
          {link.show}
        </button>
      </form>
      {chosen !== undefined && (
        <form method="post" action={linksPath(context, 'proposed')}>
          <input type="hidden" name="above" value={planRef(chosen.plan)} />
          {faults['proposed'] && <p class="fault">{faults['proposed'][language]}</p>}
          <p class="faint">{chosen.pairs.length === 0 ? link.proposalsNone : link.proposalsHelp(chosen.plan.title, chosen.pairs.length)}</p>
          {chosen.pairs.length > 0 && (
            <ul class="link-pairs">
              {chosen.pairs.map(({ own, above }) => (
                <li>
                  <label class="tick">
                    <input type="checkbox" name="pair" value={`${own.id} ${above.id}`} checked />
                    <span>
                      {itemName(own)} <span class="faint">{targetText(own)}</span>
                      {' ← '}
                      {itemName(above)} <span class="faint">{targetText(above)}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          )}
          <div class="dry-confirm">
            <div class="field reason-all">
              <label for="pair-own">{link.item}</label>
              <select id="pair-own" name="own">
                <option value=""></option>
                {context.items.map((item) => (
                  <option value={item.id}>{itemName(item)}</option>
                ))}
              </select>
            </div>
            <div class="field reason-all">
              <label for="pair-above">{link.higherKept}</label>
              <select id="pair-above" name="higher">
                <option value=""></option>
                {chosen.items.map((item) => (
                  <option value={item.id}>{`${itemName(item)} ${targetText(item)}`}</option>
                ))}
              </select>
            </div>
            <button type="submit">{link.saveProposed}</button>
          </div>
        </form>
      )}
    </section>
  );
};

/** A tie to a plan of which only the title is known. */
export const TitleLink: FC<{ context: RegionContext; language: Language; fields: Readonly<Record<string, string>>; faults: LinkFaults }> = ({
  context,
  language,
  fields,
  faults,
}) => {
  const { link } = yearPageWords(language);
  const text = (name: string, id: string, label: string, isNeeded: boolean) => (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} name={name} value={fields[name]} maxlength={300} autocomplete="off" required={isNeeded} aria-invalid={faults[name] ? 'true' : undefined} />
      {faults[name] && <p class="fault">{faults[name][language]}</p>}
    </div>
  );
  return (
    <section class="year-section" id="add">
      <h2>{link.add}</h2>
      <p class="faint">{link.addByTitle}</p>
      <form method="post" action={linksPath(context)} data-submit-key>
        <OnceKey />
        <div class="fields">
          <div class="field">
            <label for="link-item">{link.item}</label>
            <select id="link-item" name="item" aria-invalid={faults['linkItem'] ? 'true' : undefined}>
              {context.items.map((item) => (
                <option value={item.id} selected={item.id === fields['item']}>
                  {itemName(item)}
                </option>
              ))}
            </select>
            {faults['linkItem'] && <p class="fault">{faults['linkItem'][language]}</p>}
          </div>
          {text('title', 'link-title', link.higherTitle, true)}
          {text('itemName', 'link-name', link.higherItem, true)}
          {text('target', 'link-target', link.higherTarget, false)}
          {text('document', 'link-document', link.document, false)}
          {text('note', 'link-note', link.note, false)}
        </div>
        <button type="submit">{link.addSave}</button>
      </form>
    </section>
  );
};
