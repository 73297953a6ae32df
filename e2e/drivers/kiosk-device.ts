import { type KioskReport, type KioskSettings, kioskSettingsSchema } from '#contract/kiosk.ts';

/** A paired device without a screen: what it asks the server for. */
export class KioskDevice {
  readonly #url: string;
  readonly #cookie: string;

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  static async pair(url: string, code: string): Promise<KioskDevice> {
    const answer = await fetch(`${url}/api/kiosks/pair`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    return new KioskDevice(url, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  async settings(): Promise<KioskSettings> {
    return kioskSettingsSchema.parse(await (await this.#ask('/api/kiosk', {})).json());
  }

  async report(report: KioskReport): Promise<void> {
    await this.#ask('/api/kiosk/health', { method: 'POST', body: JSON.stringify(report) });
  }

  /** As staff end it on the device. */
  async leave(): Promise<void> {
    await this.#ask('/api/session', { method: 'DELETE' });
  }

  #ask(path: string, init: RequestInit): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', Cookie: this.#cookie };
    return fetch(this.#url + path, { ...init, headers });
  }
}
