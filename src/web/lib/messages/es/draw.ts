import type { drawMessages as english } from '#web/lib/messages/en/draw.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const drawMessages: Translation<typeof english> = {
  bar: 'Dibujo en el mapa',
  border:
    '{count, plural, =0 {Haga clic en el mapa en cada punto del límite, o muévalo bajo la mira y presione Entrar.} one {# punto. Siga alrededor del área.} =2 {# puntos. Siga alrededor del área.} other {# puntos. Para terminar, haga clic en el primero o presione Ctrl+Entrar.}}',
  edit: 'Arrastre un punto para moverlo, un punto pequeño para agregar otro; haga clic derecho en un punto para quitarlo.',
  rectangle:
    'Arrastre un rectángulo alrededor de los prospectos, o presione Entrar con la mira en una esquina y luego en la opuesta.',
  lasso:
    'Dibuje alrededor de los prospectos con el ratón presionado, o presione Entrar con la mira en cada esquina y Ctrl+Entrar al final.',
  borderPoint: 'Poner un punto',
  rectanglePoint: 'Poner una esquina',
  lassoPoint: 'Poner un punto',
  undoPoint: 'Quitar el último punto',
  finish: 'Terminar',
  failed: 'No se pudo cargar lo necesario para dibujar. Revise la conexión y empiece de nuevo.',
};
