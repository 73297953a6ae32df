import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Invitation, OneTimeLink } from '#contract/team.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { InviteForm } from './invite-form.tsx';
import { Loaded } from './loaded.tsx';
import { Maker } from './maker.tsx';
import { PersonRow } from './person-row.tsx';
import { ShownOnce } from './shown-once.tsx';
import { peopleQuery, teamKey } from './team-queries.ts';
import styles from './team.module.css';

/** Who works here, in which role, and who is invited. */
export function PeopleTab({ principal }: { readonly principal: Principal }) {
  const people = useQuery(peopleQuery());
  return (
    <div className={styles.stack}>
      <Maker<OneTimeLink>
        intro={t('team.peopleIntro')}
        label={t('team.invite')}
        form={(on) => <InviteForm {...on} />}
        result={({ link, expires_at }, onDone) => (
          <ShownOnce
            title={t('team.inviteReady')}
            words={t('team.linkOnce', { time: formatDateTime(expires_at) })}
            secret={link}
            kind="text"
            onDone={onDone}
          />
        )}
      />
      <Loaded query={people}>
        {(team) => (
          <>
            <ul className={styles.list} aria-label={t('team.people')}>
              {team.people.map((person) => (
                <PersonRow key={person.id} person={person} isSelf={person.id === principal.id} />
              ))}
            </ul>
            {team.invitations.length > 0 && <Invitations invitations={team.invitations} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Invitations({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const queryClient = useQueryClient();
  const { trouble, run } = useAsking();
  const handleWithdraw = (id: string) =>
    run(async () => {
      await callEndpoint('withdrawInvitation', { params: { id } });
      await queryClient.invalidateQueries({ queryKey: teamKey });
    });
  return (
    <section className={styles.stack} aria-label={t('team.invitations')}>
      <h2>{t('team.invitations')}</h2>
      <Trouble words={trouble} />
      <ul className={styles.list}>
        {invitations.map(({ id, email, role, expires_at }) => (
          <li key={id} className={styles.row}>
            <div className={styles.words}>
              <p className={styles.name}>{email ?? t('team.anybody')}</p>
              <p className={styles.small}>
                {t('team.invited', {
                  role: t(`team.role.${role}`),
                  time: formatDateTime(expires_at),
                })}
              </p>
            </div>
            <div className={styles.controls}>
              <Button
                variant="quiet"
                aria-label={t('team.about', {
                  action: t('team.withdraw'),
                  name: email ?? t('team.anybody'),
                })}
                onClick={() => void handleWithdraw(id)}
              >
                {t('team.withdraw')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
