import type { Hono } from 'hono';
import { endpoints } from '#contract/endpoint.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { type ChartReader, leadCharts } from './lead-charts.ts';

/** The figures that charts of leads are drawn from. */
export const createChartRoom =
  (reader: ChartReader) =>
  (app: Hono): void =>
    mountEndpoint(app, endpoints.chartLeads, ({ query, context }) => {
      const { utc_offset_minutes: utcOffsetMinutes, ...filter } = query;
      const { companyId } = principalOf(context);
      return leadCharts(reader, { companyId, filter, utcOffsetMinutes });
    });
