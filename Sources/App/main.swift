print("yifa")
