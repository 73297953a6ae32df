import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { accessLimits } from '#contract/access-limits.ts';
import { memberRoleSchema, memberRoles } from '#contract/role.ts';
import { emailSchema } from '#contract/session.ts';
import { ApiKeys } from '#server/auth/api-keys.ts';
import { Doorkeeper } from '#server/auth/doorkeeper.ts';
import { OneTimeLinks } from '#server/auth/one-time-links.ts';
import { People } from '#server/auth/people.ts';
import { readSecret } from '#server/auth/read-secret.ts';
import type { Config } from '#server/config.ts';
import { systemActor, writeAudit } from '#server/db/audit-log.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { DataFolderBusy } from '#server/db/data-folder-lock.ts';
import { openBeside, type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import { AdminFault } from './backup-file.ts';

type Database = Pick<OpenDatabase, 'kind' | 'db' | 'close'>;

const accessUsage = `npm run admin -- owner create --email EMAIL [--company NAME]
npm run admin -- owner link --email EMAIL [--without-app]
npm run admin -- key create --role ${memberRoles.join('|')} --name NAME [--company ID]`;

/** Commands about who may do what. Each prints what it made alone on its last line. */
export async function runAccessCommand(
  config: Config,
  [noun, verb, ...rest]: readonly string[],
): Promise<void> {
  const options = readOptions(rest);
  const database = await open(config);
  try {
    const command = `${noun} ${verb}`;
    if (command === 'owner create') await createOwner(config, database, options);
    else if (command === 'owner link') await linkOwner(config, database, options);
    else if (command === 'key create') await createKey(database, options);
    else throw new AdminFault(accessUsage);
  } finally {
    await database.close();
  }
}

type Options = ReturnType<typeof readOptions>;

function readOptions(rest: readonly string[]) {
  try {
    return parseArgs({
      args: [...rest],
      options: {
        email: { type: 'string' },
        company: { type: 'string' },
        role: { type: 'string' },
        name: { type: 'string' },
        'without-app': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new AdminFault(`${error instanceof Error ? error.message : ''}\n${accessUsage}`);
  }
}

/** Beside a server that runs, or where none does: then the tables are brought up to date. */
async function open(config: Config): Promise<Database> {
  try {
    return await openDatabase(config);
  } catch (error) {
    const beside = error instanceof DataFolderBusy ? openBeside(config) : null;
    if (!beside) throw error;
    return beside;
  }
}

async function createOwner(config: Config, { db }: Database, options: Options): Promise<void> {
  const email = readEmail(options);
  if (await new People(db).findByEmail(email))
    throw new AdminFault(`Somebody signs in as ${email} already. Use: owner link --email ${email}`);
  const companyId =
    options.company === undefined ? defaultCompanyId : await createCompany(db, options.company);
  const link = await new OneTimeLinks(db).make(originOf(config), {
    companyId,
    kind: 'invitation',
    role: 'owner',
    email,
  });
  await writeAudit(db, systemActor(companyId), { action: 'person.invited', subject: link.id });
  console.log(`Open this link to choose a password. It works once, until ${link.expires_at}:`);
  console.log(link.link);
}

async function linkOwner(config: Config, database: Database, options: Options): Promise<void> {
  const email = readEmail(options);
  const { db } = database;
  const person = await new People(db).findByEmail(email);
  if (person?.role !== 'owner') throw new AdminFault(`No owner signs in as ${email}.`);
  const { id, company_id: companyId } = person;
  if (options['without-app']) {
    const doorkeeper = new Doorkeeper({
      database,
      secret: readSecret(config),
      secureCookies: false,
    });
    await doorkeeper.forgetApp(id);
  }
  const links = new OneTimeLinks(db);
  await links.forgetPasswordLinks(id);
  const link = await links.make(originOf(config), {
    companyId,
    kind: 'password',
    role: 'owner',
    email,
    personId: id,
  });
  await writeAudit(db, systemActor(companyId), { action: 'password-link.made', subject: id });
  console.log(`Open this link to choose a new password. It works once, until ${link.expires_at}:`);
  console.log(link.link);
}

async function createKey({ db }: Database, options: Options): Promise<void> {
  const role = z.safeParse(memberRoleSchema, options.role);
  if (!role.success) throw new AdminFault(`--role must be ${memberRoles.join(', ')}.`);
  const name = options.name?.trim() ?? '';
  if (name === '' || name.length > accessLimits.keyName)
    throw new AdminFault(
      `--name must say what the key is for, in up to ${accessLimits.keyName} characters.`,
    );
  const companyId = options.company === undefined ? defaultCompanyId : Number(options.company);
  const company = await db
    .selectFrom('companies')
    .select('id')
    .where('id', '=', companyId)
    .executeTakeFirst();
  if (!company) throw new AdminFault(`There is no company ${options.company}.`);
  const key = await new ApiKeys(db).create(companyId, { name, role: role.data });
  await writeAudit(db, systemActor(companyId), {
    action: 'key.created',
    subject: key.id,
    after: { name, role: role.data },
  });
  console.log(`A key with the role ${role.data}. It is shown only now:`);
  console.log(key.key);
}

function readEmail({ email }: Options): string {
  const read = z.safeParse(emailSchema, email);
  if (read.success) return read.data;
  throw new AdminFault('--email must be an e-mail address, such as ana@example.com.');
}

/** Where people reach the server that runs, or will run, with these settings. */
const originOf = ({ publicUrl, host, port }: Config): string =>
  publicUrl?.origin ?? `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
