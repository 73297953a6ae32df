import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { endpoints, rawRoutes } from '#contract/endpoint.ts';
import { writeAudit } from '#server/db/audit-log.ts';
import type { Schema } from '#server/db/schema.ts';
import { mountEndpoint } from '#server/http/mount-endpoint.ts';
import { principalOf } from '#server/http/principal.ts';
import { csvLine } from './csv-line.ts';
import { auditBatches, auditPage } from './read-audit.ts';

const header = 'at,action,actor_kind,actor_id,actor_name,address,subject,before,after\r\n';

/** The owner's view of who did what, as pages and as one file. */
export const createAuditRoom =
  ({ db }: { db: Kysely<Schema> }) =>
  (app: Hono): void => {
    mountEndpoint(app, endpoints.listAudit, ({ query, context }) =>
      auditPage(db, principalOf(context).companyId, query),
    );
    app.get(rawRoutes.exportAudit.path, async (context) => {
      const by = principalOf(context);
      await writeAudit(db, by, { action: 'audit.exported', subject: null });
      const batches = auditBatches(db, by.companyId);
      const encoder = new TextEncoder();
      // Drawn batch by batch as the reader takes it: any length, little memory.
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(encoder.encode(header)),
        async pull(controller) {
          const { value, done } = await batches.next();
          if (done) return controller.close();
          controller.enqueue(encoder.encode(value.map(csvLine).join('')));
        },
        async cancel() {
          await batches.return(undefined);
        },
      });
      return context.body(stream, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="leadmap-audit.csv"',
        'Cache-Control': 'no-store',
      });
    });
  };
