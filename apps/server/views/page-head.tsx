import type { Child, FC } from 'hono/jsx';

/** The head of a list: what it is, one sentence on what it holds, and its tabs. */
export const PageHead: FC<{ title: string; lede: string; children?: Child }> = ({ title, lede, children }) => (
  <header class="page-head">
    <div>
      <h1>{title}</h1>
      <p>{lede}</p>
    </div>
    {children}
  </header>
);

export const Tabs: FC<{ label: string; tabs: readonly { href: string; label: string; count?: number; current: boolean }[] }> = ({ label, tabs }) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map(({ href, label: name, count, current }) => (
      <a href={href} aria-current={current ? 'page' : undefined}>
        {name}
        {count !== undefined && <small>{count}</small>}
      </a>
    ))}
  </nav>
);
