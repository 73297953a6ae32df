import { type RouteName, routes } from '#contract/endpoint.ts';
import {
  attacks,
  type Draft,
  everyPlace,
  everyTrick,
  putTogether,
  slips,
} from './request-changes.ts';
import { Random } from '#server/geocode/testing/random.ts';
import type { OpenApiDocument } from '#server/openapi/openapi-document.ts';
import { validValue, type ValueSchema } from './generated-values.ts';

/** Who sends a generated request. */
const askers = [
  'nobody',
  'owner key',
  'owner session',
  'office key',
  'office session',
  'dispatcher key',
  'dispatcher session',
  'kiosk session',
] as const;
export type Asker = (typeof askers)[number];

export const kinds = ['valid', 'nearly valid', 'hostile'] as const;

/** One request as it goes over the wire. */
export interface GeneratedRequest {
  readonly route: RouteName;
  readonly kind: (typeof kinds)[number];
  readonly asker: Asker;
  readonly method: string;
  /** With the query; nothing is put in order any more. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Ids, codes and tokens that the server has told, by collection of the API, for later requests. */
export class Known {
  readonly #values = new Map<string, string[]>();

  learn(collection: string, value: string): void {
    const values = this.#values.get(collection) ?? [];
    values.push(value);
    // The newest are the ones that still are what they were.
    this.#values.set(collection, values.slice(-50));
  }

  pick(collection: string, random: Random): string | undefined {
    const values = this.#values.get(collection);
    return values && random.pick(values);
  }
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: ValueSchema;
}

interface Operation {
  readonly route: RouteName;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: ValueSchema | null;
}

/** Each takes so much time, or grows with what was stored, that it gets a third of the requests. */
const costly: ReadonlySet<RouteName> = new Set<RouteName>([
  'signIn',
  'followLink',
  'changeAccount',
  'changePassword',
  'beginTwoFactor',
  'endTwoFactor',
  'exportAudit',
]);

/** Makes requests from the API's own description; equal seeds make equal ones. */
export class RequestMaker {
  readonly #random: Random;
  readonly #operations: readonly Operation[];
  readonly #known: Known;
  /** Before those by chance: what must not be left to it. */
  readonly #sweep: Iterator<GeneratedRequest, undefined>;

  constructor(options: { document: OpenApiDocument; seed: number; known: Known }) {
    this.#random = new Random(options.seed);
    this.#operations = operationsOf(options.document);
    this.#known = options.known;
    this.#sweep = this.#oneByOne();
  }

  next(): GeneratedRequest {
    return this.#sweep.next().value ?? this.#byChance();
  }

  *#oneByOne(): Generator<GeneratedRequest, undefined> {
    const asker = 'owner session';
    for (const operation of this.#operations) {
      const { route, body } = operation;
      // Nobody would be left to ask.
      if (route === 'signOut') continue;
      const fieldNames = Object.keys(body?.properties ?? {});
      const { queryNames } = this.#draft(operation);
      const isTricked = route === 'createLead' || route === 'getLead';
      const changes = everyPlace({ ...operation, queryNames, fieldNames });
      for (const change of isTricked ? [...changes, ...everyTrick] : changes) {
        const draft = this.#draft(operation);
        change(draft, this.#random);
        yield { route, kind: 'hostile', asker, ...putTogether(draft) };
      }
    }
    return undefined;
  }

  #byChance(): GeneratedRequest {
    const random = this.#random;
    let operation = random.pick(this.#operations);
    if (costly.has(operation.route) && random.below(3) > 0)
      operation = random.pick(this.#operations.filter(({ route }) => !costly.has(route)));
    const kind = random.pick(kinds);
    const draft = this.#draft(operation);
    if (kind === 'nearly valid') random.pick(slips)(draft, random);
    if (kind === 'hostile')
      for (let time = 0; time <= random.below(3); time += 1) random.pick(attacks)(draft, random);
    const asker = random.pick(askers);
    // Whoever signs out must sign in again for whatever comes next.
    const spared =
      operation.route === 'signOut' && asker.endsWith('session') && random.below(20) > 0;
    return {
      route: operation.route,
      kind,
      asker: spared ? 'nobody' : asker,
      ...putTogether(draft),
    };
  }

  #draft({ method, path, parameters, body }: Operation): Draft {
    const random = this.#random;
    const given = parameters.filter(({ required }) => required || random.below(2) === 0);
    const valueOf = ({ name, schema }: Parameter) =>
      this.#told(path, name) ?? String(validValue(schema, { name, random }));
    const segments = path.split('/').map((segment) => {
      const name = /^\{(\w+)\}$/.exec(segment)?.[1];
      const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
      return parameter ? encodeURIComponent(valueOf(parameter)) : segment;
    });
    const within = (place: Parameter['in']) => given.filter((parameter) => parameter.in === place);
    return {
      method,
      segments,
      queryNames: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      query: within('query').map((parameter) => [parameter.name, valueOf(parameter)]),
      headers: Object.fromEntries(
        within('header').map((parameter) => [parameter.name, valueOf(parameter)]),
      ),
      fields: body && this.#fields(path, body),
      rawBody: null,
    };
  }

  #fields(path: string, schema: ValueSchema): [string, string][] {
    const value = validValue(schema, { name: '', random: this.#random }) as object;
    return Object.entries(value).map(([name, field]) => [
      name,
      JSON.stringify(this.#told(path, name) ?? field),
    ]);
  }

  /** What the server itself has given out or knows for this place, mostly. */
  #told(path: string, name: string): string | undefined {
    if (this.#random.below(5) === 0) return undefined;
    const collection = path.split('/')[2] ?? '';
    if (name === 'id') return this.#known.pick(collection, this.#random);
    if (name === 'receipt' || name === 'token' || (name === 'code' && collection === 'kiosks'))
      return this.#known.pick(name, this.#random);
    return undefined;
  }
}

/** Every route of the contract: as the description tells it, else by its path alone. */
function operationsOf(document: OpenApiDocument): Operation[] {
  const paths = (document.paths ?? {}) as Readonly<Record<string, Record<string, OperationJson>>>;
  return routes.map(({ name, method, path }) => {
    const told = paths[path]?.[method.toLowerCase()];
    const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, parameter = '']) => parameter);
    return {
      route: name,
      method,
      path,
      parameters:
        told?.parameters?.map((parameter) => ({ required: false, ...parameter })) ??
        inPath.map((parameter) => ({ name: parameter, in: 'path', required: true, schema: {} })),
      body: resolve(document, told?.requestBody?.content['application/json']?.schema),
    };
  });
}

interface OperationJson {
  readonly parameters?: readonly (Omit<Parameter, 'required'> & { required?: boolean })[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: ValueSchema }> };
}

function resolve(document: OpenApiDocument, schema: ValueSchema | undefined): ValueSchema | null {
  const name = schema?.$ref?.split('/').at(-1);
  if (name === undefined) return schema ?? null;
  const schemas = document.components?.schemas as Readonly<Record<string, ValueSchema>> | undefined;
  const found = schemas?.[name];
  if (!found) throw new Error(`The description has no ${schema?.$ref}.`);
  return found;
}
