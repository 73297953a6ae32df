import type { signInMessages as english } from '#web/lib/messages/en/sign-in.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const signInMessages: Translation<typeof english> = {
  title: 'Iniciar sesión',
  email: 'Correo electrónico',
  password: 'Contraseña',
  submit: 'Iniciar sesión',
  back: 'Atrás',
  forgot: '¿Olvidó la contraseña?',
  codeTitle: 'Escriba el código',
  codeIntro:
    'La contraseña es correcta. Ahora abra su aplicación de autenticación: muestra seis dígitos para Leadmap.',
  code: 'Seis dígitos',
  codeSubmit: 'Continuar',
  useRecovery: 'Usar un código de recuperación',
  recoveryIntro:
    'La contraseña es correcta. Escriba uno de los códigos que guardó cuando configuró el segundo paso. Cada uno sirve una vez.',
  recovery: 'Código de recuperación',
  useApp: 'Usar la aplicación de autenticación',
  forgotTitle: 'Contraseña olvidada',
  forgotIntro:
    'Escriba el correo electrónico con el que inicia sesión. El propietario de su Leadmap entrega las contraseñas nuevas.',
  forgotSubmit: 'Pedir una contraseña nueva',
  asked:
    'Si alguien inicia sesión con esa dirección, el propietario de su Leadmap ve ahora que usted necesita una contraseña nueva y puede entregarle un enlace.',
  backToSignIn: 'Volver a iniciar sesión',
  ownerLink: '¿Es usted el propietario? En el servidor, ejecute esto y abra el enlace que aparece:',
  noOwnerTitle: 'Este Leadmap todavía no tiene propietario',
  noOwnerOpen:
    'Abra el enlace de un solo uso que «npm start» mostró en la terminal. Con él entra como propietario.',
  noOwnerCreate: '¿Ya no está el enlace, o no hay terminal? En el servidor, ejecute:',
  noOwnerLook: 'Revisar de nuevo',
  refused:
    'El correo electrónico y la contraseña no coinciden. Revise ambos, o pida una contraseña nueva al propietario de su Leadmap.',
  tooMany: 'Demasiados intentos. Intente de nuevo {when}, a las {time}.',
  tooManyLater: 'Demasiados intentos. Intente de nuevo en unos minutos.',
  unreachable:
    'Nadie puede iniciar sesión mientras no haya conexión con el servidor. Revise la conexión e intente de nuevo.',
  offline:
    'No se puede conectar con el servidor. Revise la conexión e intente de nuevo; lo que escribió se queda aquí.',
  timeout: 'El servidor no respondió a tiempo. Intente de nuevo; lo que escribió se queda aquí.',
  failed: 'El servidor falló. Intente de nuevo en un momento; lo que escribió se queda aquí.',
  refusedBecause: 'El servidor lo rechazó: {reason}',
  opening: 'Abriendo el enlace…',
  joinTitle: 'Le damos la bienvenida a {company}',
  joinIntro: 'Tiene una invitación a Leadmap. Diga quién es y elija una contraseña.',
  join: 'Unirse a {company} como {role}',
  name: 'Su nombre',
  emailFixed: 'La invitación es para esta dirección.',
  newPassword: 'Contraseña nueva',
  passwordRule: 'Al menos {least, number} caracteres; lo mejor son unas cuantas palabras seguidas.',
  newPasswordTitle: 'Elija una contraseña',
  newPasswordIntro: 'Reemplaza la anterior, y con ella entra.',
  newPasswordSubmit: 'Guardar e iniciar sesión',
  'role.owner': 'propietario',
  'role.office': 'oficina',
  'role.dispatcher': 'despachador',
  goneTitle: 'Este enlace ya no sirve',
  gone: 'Cada enlace sirve una vez, y solo por un tiempo. Si ya lo usó, inicie sesión. Si no, pida uno nuevo al propietario de su Leadmap.',
  goneStart:
    'Si ningún propietario ha elegido todavía una contraseña, inicie Leadmap otra vez: muestra un enlace nuevo.',
  noTokenTitle: 'Falta una parte del enlace',
  noToken: 'Abra de nuevo el enlace completo: cópielo del primer carácter al último.',
  linkTroubleTitle: 'No se pudo abrir el enlace',
  linkUnreachable: 'El servidor no respondió. Revise la conexión e intente de nuevo.',
  toSignIn: 'Ir a iniciar sesión',
  againTitle: 'Se cerró su sesión',
  again: '{name}, inicie sesión de nuevo: no se pierde nada de lo que escribió.',
  againOwner:
    '{name}, todavía no ha elegido una contraseña, así que necesita un enlace nuevo para entrar. En el servidor, detenga Leadmap, ejecute esto y abra el enlace que aparece:',
  someoneElse: 'Continuar como otra persona',
};
