import type { signInMessages as english } from '#web/lib/messages/en/sign-in.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const signInMessages: Translation<typeof english> = {
  title: 'Se connecter',
  email: 'Courriel',
  password: 'Mot de passe',
  submit: 'Se connecter',
  back: 'Retour',
  forgot: 'Mot de passe oublié?',
  codeTitle: 'Entrez le code',
  codeIntro:
    'Le mot de passe est bon. Ouvrez maintenant votre application d’authentification : elle affiche six chiffres pour Leadmap.',
  code: 'Six chiffres',
  codeSubmit: 'Continuer',
  useRecovery: 'Utiliser un code de secours',
  recoveryIntro:
    'Le mot de passe est bon. Entrez un des codes que vous avez gardés en configurant la deuxième étape. Chacun fonctionne une fois.',
  recovery: 'Code de secours',
  useApp: 'Utiliser l’application d’authentification',
  forgotTitle: 'Mot de passe oublié',
  forgotIntro:
    'Entrez le courriel avec lequel vous vous connectez. Le propriétaire de votre Leadmap remet les nouveaux mots de passe.',
  forgotSubmit: 'Demander un nouveau mot de passe',
  asked:
    'Si quelqu’un se connecte avec cette adresse, le propriétaire de votre Leadmap voit maintenant qu’il vous faut un nouveau mot de passe et peut vous remettre un lien.',
  backToSignIn: 'Retour à la connexion',
  ownerLink: 'Vous êtes le propriétaire? Sur le serveur, exécutez ceci et ouvrez le lien affiché :',
  noOwnerTitle: 'Ce Leadmap n’a pas encore de propriétaire',
  noOwnerOpen:
    'Ouvrez le lien à usage unique que « npm start » a affiché dans le terminal. Il vous connecte comme propriétaire.',
  noOwnerCreate: 'Le lien a disparu, ou il n’y a pas de terminal? Sur le serveur, exécutez :',
  noOwnerLook: 'Vérifier de nouveau',
  refused:
    'Le courriel et le mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un nouveau mot de passe au propriétaire de votre Leadmap.',
  tooMany: 'Trop d’essais. Réessayez {when}, à {time}.',
  tooManyLater: 'Trop d’essais. Réessayez dans quelques minutes.',
  unreachable:
    'Personne ne peut se connecter tant que le serveur est injoignable. Vérifiez la connexion et réessayez.',
  offline:
    'Le serveur est injoignable. Vérifiez la connexion et réessayez; ce que vous avez tapé reste ici.',
  timeout: 'Le serveur n’a pas répondu à temps. Réessayez; ce que vous avez tapé reste ici.',
  failed: 'Le serveur a eu une erreur. Réessayez dans un instant; ce que vous avez tapé reste ici.',
  refusedBecause: 'Le serveur a refusé : {reason}',
  opening: 'Ouverture du lien…',
  joinTitle: 'Bienvenue chez {company}',
  joinIntro:
    'Vous êtes invité à utiliser Leadmap. Dites qui vous êtes et choisissez un mot de passe.',
  join: 'Rejoindre {company} comme {role}',
  name: 'Votre nom',
  emailFixed: 'L’invitation est pour cette adresse.',
  newPassword: 'Nouveau mot de passe',
  passwordRule: 'Au moins {least, number} caractères; le mieux : quelques mots de suite.',
  newPasswordTitle: 'Choisissez un mot de passe',
  newPasswordIntro: 'Il remplace l’ancien, et vous connecte.',
  newPasswordSubmit: 'Enregistrer et se connecter',
  'role.owner': 'propriétaire',
  'role.office': 'bureau',
  'role.dispatcher': 'répartiteur',
  goneTitle: 'Ce lien ne fonctionne plus',
  gone: 'Chaque lien fonctionne une fois, et pour un temps. Si vous l’avez déjà utilisé, connectez-vous. Sinon, demandez-en un nouveau au propriétaire de votre Leadmap.',
  goneStart:
    'Si aucun propriétaire n’a encore choisi de mot de passe, redémarrez Leadmap : il affiche un nouveau lien.',
  noTokenTitle: 'Il manque une partie du lien',
  noToken: 'Ouvrez de nouveau le lien entier : copiez-le du premier au dernier caractère.',
  linkTroubleTitle: 'Le lien n’a pas pu être ouvert',
  linkUnreachable: 'Le serveur n’a pas répondu. Vérifiez la connexion et réessayez.',
  toSignIn: 'Aller à la connexion',
  againTitle: 'Vous avez été déconnecté',
  again: '{name}, connectez-vous de nouveau : rien de ce que vous avez tapé n’est perdu.',
  againOwner:
    '{name}, vous n’avez pas encore choisi de mot de passe; il vous faut donc un nouveau lien pour entrer. Sur le serveur, arrêtez Leadmap, exécutez ceci et ouvrez le lien affiché :',
  someoneElse: 'Continuer comme quelqu’un d’autre',
};
