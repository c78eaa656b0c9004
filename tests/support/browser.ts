import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { addAxe } from './axe.ts';

/** Milliseconds after which a test stops waiting: far more than a slow machine needs. */
const PATIENCE = 60_000;

/** How a page is opened. */
export interface TabOptions extends BrowserContextOptions {
  /** Whether the page comes with axe, which the site's own policy would keep out. */
  withAxe?: boolean;
}

/** Opens pages in the shared browser; the contexts of a test are closed after it. */
export interface Tabs {
  open(url: string, options?: TabOptions): Promise<Page>;
}

/**
 * Call once at the top of a test file. Every page that is opened is watched: a console error, an uncaught exception
 * or a request to another origin fails the test that opened it.
 */
export function useBrowser(): Tabs {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'));
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const found = complaints;
    complaints = [];
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });

  return {
    async open(url, { withAxe = false, ...options } = {}) {
      const context = await browser.newContext({
        locale: 'zh-CN',
        ...(withAxe ? { bypassCSP: true } : {}),
        ...options,
      });
      if (withAxe) await addAxe(context);
      context.setDefaultTimeout(PATIENCE);
      contexts.push(context);
      const page = await context.newPage();
      watch(page, complaints);
      await page.goto(url);
      return page;
    },
  };
}

/** The sites under test are served from this host. Anything else is another origin. */
const HOST = '127.0.0.1';

function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console error on ${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught on ${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== HOST) complaints.push(`request to ${request.url()}`);
  });
}
