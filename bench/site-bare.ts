/** `node bench/site-bare.ts FILE`: what Hono does at best, giving the packed bytes of one page from memory. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const page = new Uint8Array(readFileSync(process.argv[2]!));
const app = new Hono().get('*', (c) => c.body(page, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' }));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => console.log(`http://127.0.0.1:${port}`));
