package org.hearsay.intake.page;

/**
 * A run of text without a paragraph break in it.
 *
 * @param owner the innermost block element around it, as its place in the {@link Outline}
 * @param text collapsed; line breaks are line feeds; never empty
 * @param size how much there is to read: letters and digits, a character of a script without spaces
 *     counting as two
 * @param linked of the size, what is inside links
 * @param slanted of the size, what is in italics
 * @param heavy of the size, what is in bold
 * @param underPicture whether a picture comes right before
 */
record Block(
    int owner, String text, int size, int linked, int slanted, int heavy, boolean underPicture) {
  int unlinked() {
    return size - linked;
  }

  /** Whether all of it that is not linked is in italics, or all in bold. */
  boolean isSetApart() {
    return slanted > 0 && slanted + linked >= size || heavy > 0 && heavy + linked >= size;
  }
}
