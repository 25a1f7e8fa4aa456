import type { Child, FC, PropsWithChildren } from 'hono/jsx';

/** A whole page that says one thing: not found, failed, nothing here yet. */
export const Notice: FC<PropsWithChildren<{ title: string; text: string; action?: { href: string; label: string } }>> = ({ title, text, action, children }) => (
  <section class="notice">
    <h1>{title}</h1>
    <p>{text}</p>
    {children}
    {action && (
      <p>
        <a class="button" href={action.href}>
          {action.label}
        </a>
      </p>
    )}
  </section>
);

/** In the place of a list that has no entries: what belongs here, and how it gets here. */
export const EmptyState: FC<{ title: string; help: string; children?: Child }> = ({ title, help, children }) => (
  <div class="empty">
    <p class="what">{title}</p>
    <p>{help}</p>
    {children}
  </div>
);
