import type { FC } from 'hono/jsx';

type Props = { count: number; label: string; href?: string | undefined; more?: string | undefined; grave?: boolean | undefined };

/** A number that is a way: what waits, and where it is worked off. `grave` marks what nobody should see above zero. */
export const NumberCard: FC<Props> = ({ count, label, href, more, grave }) => {
  const inside = (
    <>
      <b class="figure">{count}</b>
      <span>{label}</span>
    </>
  );
  return (
    <li class={`tally-card${count === 0 ? ' nothing' : grave === true ? ' grave' : ''}`}>
      {href === undefined ? <div class="plain">{inside}</div> : <a href={href}>{inside}</a>}
      {more !== undefined && more !== '' && <small>{more}</small>}
    </li>
  );
};
