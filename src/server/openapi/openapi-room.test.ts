import { Validator } from '@seriousme/openapi-schema-validator';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { endpoints, rawRoutes } from '#contract/endpoint.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { permissions } from '#contract/permission.ts';
import { problemKinds } from '#contract/problem.ts';
import { stateCodes } from '#contract/state.ts';
import { openApiDocument } from './openapi-document.ts';
import { createOpenApiRoom } from './openapi-room.ts';

const app = new Hono();
createOpenApiRoom({ version: '9.9.9' })(app);

const page = async () => (await app.request('http://leads.example/api/docs')).text();

describe('/api/openapi.json', () => {
  test('is a valid OpenAPI 3.1 description', async () => {
    const answer = await app.request('/api/openapi.json');
    const description = (await answer.json()) as Record<string, unknown>;
    expect(await new Validator().validate(description)).toEqual({ valid: true });
  });

  test('tells every endpoint, parameter and field of the contract in words', () => {
    const { paths, components } = openApiDocument('9.9.9');
    for (const { method, path } of Object.values(endpoints)) {
      const operation =
        paths?.[path]?.[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'];
      expect(operation?.description, `${method} ${path}`).toBeTruthy();
      for (const parameter of operation?.parameters ?? [])
        expect(JSON.stringify(parameter), `${method} ${path}`).toContain('"description"');
    }
    for (const [name, schema] of Object.entries(components?.schemas ?? {}))
      if (typeof schema === 'object' && 'properties' in schema)
        for (const [field, property] of Object.entries(schema.properties ?? {}))
          expect(property, `${name}.${field}`).toHaveProperty('description');
  });

  test('tells who may use each operation, as the permission table has it', () => {
    const { paths } = openApiDocument('9.9.9');
    const described = { ...endpoints, exportAudit: rawRoutes.exportAudit };
    for (const [name, { method, path }] of Object.entries(described)) {
      const operation =
        paths?.[path]?.[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'];
      const permission = permissions[name as keyof typeof described];
      if (typeof permission === 'string') expect(operation?.security, name).toEqual([]);
      else {
        expect(operation, name).toMatchObject({ 'x-roles': permission });
        const proof = permission.every((role) => role === 'kiosk') ? 'kiosk' : 'session';
        expect(operation?.security, name).toContainEqual({ [proof]: [] });
        for (const status of ['401', '403', '429'])
          expect(operation?.responses, name).toHaveProperty(status);
      }
    }
  });

  test('knows the kiosk only where a kiosk may go', () => {
    const { paths } = openApiDocument('9.9.9');
    expect(paths?.['/api/geocode/search']?.post?.security).toContainEqual({ kiosk: [] });
    expect(paths?.['/api/geocode/search']?.get?.security).not.toContainEqual({ kiosk: [] });
    expect(paths?.['/api/kiosk/leads']?.post?.security).toEqual([{ kiosk: [] }]);
    expect(paths?.['/api/leads']?.post?.security).not.toContainEqual({ kiosk: [] });
    expect(paths?.['/api/account']?.put?.security).toEqual([{ session: [] }]);
  });

  test('carries the limits of the create endpoint', () => {
    const { CreateLead } = openApiDocument('9.9.9').components?.schemas ?? {};
    expect(CreateLead).toMatchObject({
      required: ['address', 'state', 'zipcode', 'latitude', 'longitude'],
      additionalProperties: false,
      properties: {
        address: { maxLength: leadLimits.address },
        zipcode: { maxLength: leadLimits.zipcode },
        state: { enum: stateCodes },
        lead_status: { enum: leadStatusCodes, default: 'u' },
      },
    });
  });
});

describe('/api/docs', () => {
  test('has an anchor for every problem, because their type links to it', async () => {
    const html = await page();
    for (const code of Object.keys(problemKinds)) expect(html).toContain(`id="problem-${code}"`);
  });

  test('links to nothing that is not on the page or this server', async () => {
    const html = await page();
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) {
      if (link.startsWith('#')) expect(html).toContain(`id="${link.slice(1)}"`);
      else expect(link).toMatch(/^\//);
    }
  });

  test('needs neither script nor inline style, which the security headers forbid', async () => {
    expect(await page()).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
  });

  test('shows examples for the address it was asked at, escaped', async () => {
    expect(await page()).toContain('curl &#39;http://leads.example/api/leads&#39;');
  });

  test('sends the key of the reader with every example that needs one', async () => {
    const html = await page();
    const commands = [...html.matchAll(/<code class="curl">([^<]*)/g)].map(([, text = '']) => text);
    const without = commands.filter((command) => !command.includes('$LEADMAP_API_KEY'));
    expect(without).toEqual([
      expect.stringContaining('/api/ready'),
      expect.stringContaining('/api/health'),
    ]);
  });

  test('shows all statuses and states', async () => {
    const html = await page();
    for (const code of [...leadStatusCodes, ...stateCodes])
      expect(html).toContain(`<code>${code}</code>`);
  });

  test('comes with its style sheet', async () => {
    const answer = await app.request('/api/docs.css');
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });
});
