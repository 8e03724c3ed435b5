"""How the models shipped with Dragoman were made, so that they can be made again."""
