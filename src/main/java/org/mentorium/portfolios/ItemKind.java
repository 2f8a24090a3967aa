package org.mentorium.portfolios;

/** What an item is, in its owner's eyes. */
enum ItemKind {
    DOCUMENT,
    PRODUCT,
    LINK,
    REFLECTION,
    FEEDBACK,
    PHOTO,
    AUDIO
}
