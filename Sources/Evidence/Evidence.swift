/// Files kept by their hash（证据材料）.
enum Evidence {}
