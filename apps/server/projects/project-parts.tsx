import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { unitLabel, type Project } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';

/** What every part of a project's page is shown from. */
export type View = {
  readonly context: RegionContext;
  readonly id: string;
  readonly body: Project;
  readonly units: ReadonlyMap<string, Kept<'unit'>>;
  readonly held: ReadonlyMap<string, Kept<'project'>>;
  readonly language: Language;
};

/** What a unit is called; undefined where there is none. */
export const nameOf = (units: View['units'], id: string | undefined): string | undefined => {
  const unit = id === undefined ? undefined : units.get(id)?.body;
  return unit && unitLabel(unit);
};

export const Fact: FC<{ label: string; children?: Child; zh?: boolean; whole?: boolean }> = ({ label, children, zh, whole }) => (
  <div class={whole === true ? 'whole' : undefined}>
    <dt>{label}</dt>
    <dd lang={zh === true ? 'zh-CN' : undefined}>{children}</dd>
  </div>
);

/** A plain table of a part; `numbers` are its columns of figures. */
export const table = (caption: string, heads: readonly Child[], rows: readonly (readonly Child[])[], numbers: readonly number[] = []): Child => (
  <div class="table-scroll">
    <table class="data items">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, i) => (
            <th scope="col" class={numbers.includes(i) ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, i) => (
              <td class={numbers.includes(i) ? 'number figure' : undefined}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
