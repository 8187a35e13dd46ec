global using Microsoft.VisualStudio.TestTools.UnitTesting;
global using TorchSharp;
global using static TorchSharp.torch;
